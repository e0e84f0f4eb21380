package nl.zorgvuldig.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/// Lifecycle of the job scheduler: starts once pages are served, and stops before anything else
/// stops.
final class JobScheduler implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {
    private final Supplier<Scheduler> make;
    private volatile @Nullable Scheduler scheduler;

    /// @param make creates the scheduler, with all that it needs
    JobScheduler(Supplier<Scheduler> make) {
        this.make = make;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        start();
    }

    @Override
    public void start() {
        Scheduler made = make.get();
        made.start();
        scheduler = made;
    }

    @Override
    public void stop() {
        if (scheduler instanceof Scheduler running) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
