package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// When a version of an entry may be taken back: by who wrote it, within fifteen minutes, as long as it is the
/// newest and nothing rests on it. After that an entry is corrected.
public final class TakeBackRules {
    public static final Duration TERM = Duration.ofMinutes(15);

    private TakeBackRules() {}

    /// Whether this person may still take this version back by time and writer; what rests on it is looked at when they
    /// do.
    public static boolean offered(Entry newest, PersonId who, Instant now) {
        return !filed(newest) && !newest.rewritten() && newest.author().equals(who) && now.isBefore(until(newest));
    }

    /// Whether it was filed with agreements that others were given, so that it does not go without them.
    private static boolean filed(Entry entry) {
        return entry.kind() == EntryKind.CONSULTATION_REPORT;
    }

    /// The moment from which it stays.
    public static Instant until(Entry entry) {
        return entry.writtenAt().plus(TERM);
    }

    /// @param newest version of the entry
    /// @param version that the writer wants to take back
    /// @param used whether something rests on it
    /// @return why not
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<Sentence> objection(Entry newest, int version, PersonId who, Instant now, boolean used) {
        if (newest.version() != version) {
            return Optional.of(Sentence.of("dossier.take_back.no.changed"));
        }
        if (!newest.author().equals(who)) {
            return Optional.of(Sentence.of("dossier.take_back.no.other"));
        }
        if (filed(newest)) {
            return Optional.of(Sentence.of("dossier.take_back.no.filed"));
        }
        if (!now.isBefore(until(newest))) {
            return Optional.of(Sentence.of("dossier.take_back.no.late"));
        }
        return used ? Optional.of(Sentence.of("dossier.take_back.no.used")) : Optional.empty();
    }
}
