package nl.zorgvuldig.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// A clock that starts on the same school morning for every run, ticks on, and goes to a later day
/// when a story does.
public final class StoryClock extends Clock {
    /// A Tuesday, half past eight in the Netherlands.
    private static final Instant MORNING = Instant.parse("2026-11-24T07:30:00Z");

    private static final Duration LONGEST_MAKING = Duration.ofMinutes(30);

    private final Clock ticking;
    private final ReadWriteLock days = new ReentrantReadWriteLock();
    private volatile long daysLater;

    StoryClock() {
        this(MORNING);
    }

    private StoryClock(Instant moment) {
        this(Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), moment)), 0);
    }

    /// The same morning, so much earlier that what is made by this clock is made before a story
    /// begins.
    static StoryClock earlier() {
        return new StoryClock(MORNING.minus(LONGEST_MAKING));
    }

    private StoryClock(Clock ticking, long daysLater) {
        this.ticking = ticking;
        this.daysLater = daysLater;
    }

    public LocalDate today() {
        return SchoolDay.today(this);
    }

    /// What happens some days later; afterwards it is today again. Jobs that the program begins by
    /// itself wait meanwhile: for the rest of the board no day goes by.
    public void daysLater(int later, Runnable what) {
        days.writeLock().lock();
        daysLater = later;
        try {
            what.run();
        } finally {
            daysLater = 0;
            days.writeLock().unlock();
        }
    }

    /// The same job, on the day that it is; one that counts over whole boards begins an hour after it ended.
    RecurringJob today(RecurringJob job) {
        Duration every = job.name().equals("policy-figures") ? Duration.ofHours(1) : job.every();
        return new RecurringJob(job.name(), every, () -> {
            days.readLock().lock();
            try {
                job.run().run();
            } finally {
                days.readLock().unlock();
            }
        });
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(daysLater, ChronoUnit.DAYS);
    }

    @Override
    public ZoneId getZone() {
        return ticking.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(ticking.withZone(zone), daysLater);
    }
}
