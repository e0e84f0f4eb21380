package nl.zorgvuldig.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Configuration of the scheduler of the [RecurringJob]s of all modules, planned in the database:
/// each runs once over all instances, also after a restart.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "zorgvuldig.jobs", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(2);

    /// Heartbeat interval: a job whose instance misses four of these is taken over by another.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private static final int SIGNS_MISSED = 4;

    /// How long stopping waits for a running job: each can break off anywhere and continues after
    /// the next start.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    JobScheduler jobs(DataSource app, ObjectProvider<RecurringJob> jobs) {
        return new JobScheduler(() -> scheduler(app, jobs.stream().toList()));
    }

    private static Scheduler scheduler(DataSource app, List<RecurringJob> jobs) {
        return Scheduler.create(app)
                .tableName("jobs.scheduled_tasks")
                .startTasks(jobs.stream().map(JobTask::new).toList())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(LOOK)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .shutdownMaxWait(PATIENCE)
                .alwaysPersistTimestampInUTC()
                .build();
    }
}
