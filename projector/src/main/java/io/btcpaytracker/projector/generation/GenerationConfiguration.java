package io.btcpaytracker.projector.generation;

import io.btcpaytracker.projector.migration.PrimaryMigration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

  @Bean
  Generations generations(DataSource primary) {
    return new Generations(primary);
  }

  @Bean
  GenerationWatch generationWatch(
      Generations generations, PrimaryMigration migration, GenerationSettings settings) {
    return new GenerationWatch(generations, migration, settings.look());
  }
}
