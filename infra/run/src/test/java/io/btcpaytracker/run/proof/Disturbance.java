package io.btcpaytracker.run.proof;

/** What can happen to a projector at work. Each is over, or is mended, when it returns. */
enum Disturbance {
  KILL {
    @Override
    void happenTo(ProjectionUnderTest projection) {
      projection.first().kill();
      projection.first().start();
    }
  },
  DATABASE_RESTARTS {
    @Override
    void happenTo(ProjectionUnderTest projection) {
      projection.postgres().primary().stop();
      projection.postgres().primary().start();
    }
  },
  DATABASE_IS_KILLED {
    @Override
    void happenTo(ProjectionUnderTest projection) {
      projection.postgres().primary().kill();
      projection.postgres().primary().start();
    }
  },
  SECOND_COMES {
    @Override
    void happenTo(ProjectionUnderTest projection) throws InterruptedException {
      if (!projection.second().isAlive()) {
        projection.second().start();
        projection.second().awaitReady();
      }
    }
  },
  SECOND_GOES {
    @Override
    void happenTo(ProjectionUnderTest projection) {
      projection.second().stop();
    }
  };

  abstract void happenTo(ProjectionUnderTest projection) throws InterruptedException;
}
