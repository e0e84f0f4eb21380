package nl.zorgvuldig.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.Shutdown;

/// A [RecurringJob] as a task of the scheduler. A failed run is retried within the hour, also for
/// jobs that run once a day; a run that stopped with the program continues as soon as an instance
/// runs.
final class JobTask extends RecurringTask<Void> {
    private static final Duration AGAIN = Duration.ofHours(1);

    private final RecurringJob job;

    JobTask(RecurringJob job) {
        super(
                job.name(),
                FixedDelay.of(job.every()),
                Void.class,
                new OnFailureRetryLater<>(job.every().compareTo(AGAIN) < 0 ? job.every() : AGAIN));
        this.job = job;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        CompletionHandler<Void> done = super.execute(task, context);
        return context.getSchedulerState().isShuttingDown()
                ? (complete, plan) -> plan.reschedule(complete, complete.getTimeDone())
                : done;
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> task, ExecutionContext context) {
        Shutdown.run(context.getSchedulerState()::isShuttingDown, job.run());
    }
}
