package io.btcpaytracker.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every settings record below a package, bound as the app would bind it. */
public final class RecordedSettings {
  private final String rootPackage;

  /**
   * @param anchor a class in the app's root package
   */
  public RecordedSettings(Class<?> anchor) {
    this.rootPackage = anchor.getPackageName();
  }

  /** The text form of each record with its defaults, in order of name. */
  public Stream<String> defaults() {
    return records()
        .map(type -> Binder.get(applicationYaml()).bindOrCreate(prefix(type), type))
        .map(Object::toString)
        .sorted();
  }

  /** The record of that simple name with one setting given. */
  public Object with(String key, String value, String simpleName) {
    Class<?> type =
        records().filter(t -> t.getSimpleName().equals(simpleName)).findFirst().orElseThrow();
    return new Binder(new MapConfigurationPropertySource(Map.of(key, value)))
        .bindOrCreate(prefix(type), type);
  }

  /** application.yml alone: what is set on this machine does not count. */
  private static StandardEnvironment applicationYaml() {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yml"));
    Properties read = Objects.requireNonNull(yaml.getObject());
    Map<String, Object> properties = new TreeMap<>();
    read.forEach((key, value) -> properties.put(key.toString(), value));
    var environment = new StandardEnvironment();
    List<String> ofMachine =
        environment.getPropertySources().stream().map(source -> source.getName()).toList();
    ofMachine.forEach(environment.getPropertySources()::remove);
    environment.getPropertySources().addFirst(new MapPropertySource("application.yml", properties));
    return environment;
  }

  private Stream<Class<?>> records() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents(rootPackage).stream()
        .map(bean -> load(Objects.requireNonNull(bean.getBeanClassName())));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String prefix(Class<?> type) {
    return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class)).value();
  }
}
