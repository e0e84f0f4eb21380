package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.kernel.RecurringJob;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.SmartLifecycle;

class JobsConfigurationTest {
    private final JobsConfiguration configuration = new JobsConfiguration();

    private SmartLifecycle instance(RecurringJob... jobs) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (RecurringJob job : jobs) {
            beans.addBean(job.name(), job);
        }
        return configuration.jobs(
                TestDatabase.shared().app(), beans.getBeanProvider(RecurringJob.class));
    }

    @Test
    void a_job_runs_on_one_instance_at_a_time_and_goes_on_after_a_failure() {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RecurringJob job =
                new RecurringJob(
                        "test-" + UUID.randomUUID(),
                        Duration.ofMillis(100),
                        () -> {
                            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                            int run = runs.incrementAndGet();
                            busy.decrementAndGet();
                            if (run == 1) {
                                throw new IllegalStateException("the first time fails");
                            }
                        });
        SmartLifecycle here = instance(job);
        SmartLifecycle there = instance(job);
        here.start();
        there.start();
        try {
            Awaitility.await().until(() -> runs.get() >= 3);
        } finally {
            here.stop();
            there.stop();
        }

        assertThat(most).hasValue(1);
        assertThat(here.isRunning()).isFalse();
    }
}
