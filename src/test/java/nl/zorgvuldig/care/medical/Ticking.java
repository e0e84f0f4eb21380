package nl.zorgvuldig.care.medical;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands at the moment the test put in it.
public final class Ticking extends Clock {
    private final Instant[] now;

    public Ticking(Instant[] now) {
        this.now = now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now[0];
    }
}
