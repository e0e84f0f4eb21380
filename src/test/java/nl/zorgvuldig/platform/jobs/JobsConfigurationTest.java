package nl.zorgvuldig.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.Shutdown;
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
        return configuration.jobs(TestDatabase.shared().app(), beans.getBeanProvider(RecurringJob.class));
    }

    @Test
    void a_job_runs_on_one_instance_at_a_time_and_goes_on_after_a_failure() {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RecurringJob job = new RecurringJob("test-" + UUID.randomUUID(), Duration.ofMillis(100), () -> {
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

    @Test
    void a_job_breaks_off_when_the_program_stops_and_goes_on_with_the_next_start() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger brokenOff = new AtomicInteger();
        RecurringJob job = new RecurringJob("test-" + UUID.randomUUID(), Duration.ofDays(1), () -> {
            begun.incrementAndGet();
            Awaitility.await().pollInSameThread().until(Shutdown::asked);
            brokenOff.incrementAndGet();
        });
        SmartLifecycle here = instance(job);
        here.start();
        Awaitility.await().until(() -> begun.get() == 1);
        assertThat(brokenOff).hasValue(0);
        here.stop();
        assertThat(brokenOff).hasValue(1);

        SmartLifecycle later = instance(job);
        later.start();
        try {
            Awaitility.await().until(() -> begun.get() == 2);
        } finally {
            later.stop();
        }
    }

    @Test
    void what_failed_is_tried_again_within_the_hour() {
        String name = "test-" + UUID.randomUUID();
        RecurringJob job = new RecurringJob(name, Duration.ofDays(1), () -> {
            throw new IllegalStateException("fails");
        });
        SmartLifecycle here = instance(job);
        here.start();
        try {
            Awaitility.await().until(() -> failures(name) == 1);
        } finally {
            here.stop();
        }

        assertThat(planned(name)).isBefore(Instant.now().plus(Duration.ofMinutes(61)));
    }

    private static int failures(String name) {
        return TestDatabase.shared()
                .client()
                .sql("select consecutive_failures from jobs.scheduled_tasks where task_name = :name")
                .param("name", name)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Instant planned(String name) {
        return TestDatabase.shared()
                .client()
                .sql("select execution_time from jobs.scheduled_tasks where task_name = :name")
                .param("name", name)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
