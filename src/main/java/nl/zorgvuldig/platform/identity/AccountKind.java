package nl.zorgvuldig.platform.identity;

import java.time.Duration;
import java.util.Locale;

/// Kind of person an account is for. It says nothing about what they may see.
public enum AccountKind {
    STAFF(Duration.ofMinutes(15), Duration.ofHours(12)),
    GUARDIAN(Duration.ofMinutes(30), Duration.ofHours(4)),
    EXPERT(Duration.ofMinutes(15), Duration.ofHours(4)),
    /// A pupil who decides alone about consent, under the pupil's own id. May do nothing else.
    PUPIL(Duration.ofMinutes(30), Duration.ofHours(4));

    private final Duration idle;
    private final Duration longest;

    AccountKind(Duration idle, Duration longest) {
        this.idle = idle;
        this.longest = longest;
    }

    /// How long a session lasts without activity: shorter for people who open dossiers (NIST
    /// 800-63B-4, AAL2: at most 30 minutes).
    public Duration idle() {
        return idle;
    }

    /// How long a session lasts at most (NIST 800-63B-4, AAL2: at most 12 hours).
    public Duration longest() {
        return longest;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AccountKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
