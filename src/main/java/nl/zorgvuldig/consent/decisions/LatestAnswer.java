package nl.zorgvuldig.consent.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// Which of somebody's answers is their last. The order in which answers are told does not matter.
final class LatestAnswer {
    private LatestAnswer() {}

    /// @param answers of anybody, all about the same thing
    /// @param at what was recorded later was not known then
    static Optional<ConsentAnswer> of(List<ConsentAnswer> answers, PersonId person, Instant at) {
        @Nullable ConsentAnswer latest = null;
        boolean corrections = answers.stream().anyMatch(one -> one.corrects().isPresent());
        for (ConsentAnswer one : answers) {
            if (one.person().equals(person)
                    && !one.recordedAt().isAfter(at)
                    && !(corrections && corrected(one, answers, at))
                    && (latest == null || goesBefore(one, latest, answers))) {
                latest = one;
            }
        }
        return Optional.ofNullable(latest);
    }

    private static boolean corrected(ConsentAnswer old, List<ConsentAnswer> answers, Instant at) {
        for (ConsentAnswer one : answers) {
            if (one.corrects().isPresent()
                    && corrects(one, old)
                    && !one.recordedAt().isAfter(at)) {
                return true;
            }
        }
        return false;
    }

    /// Nobody corrects another's answer, nor one that came later.
    private static boolean corrects(ConsentAnswer correction, ConsentAnswer old) {
        return correction.corrects().get().equals(old.id())
                && correction.person().equals(old.person())
                && correction.recordedAt().isAfter(old.recordedAt());
    }

    private static boolean goesBefore(ConsentAnswer one, ConsentAnswer other, List<ConsentAnswer> answers) {
        int order = place(one, answers).compareTo(place(other, answers));
        if (order == 0) {
            order = one.recordedAt().compareTo(other.recordedAt());
        }
        if (order == 0 && one.choice().yes() != other.choice().yes()) {
            return !one.choice().yes(); // said at once, no goes before yes
        }
        return order == 0 ? one.id().value().compareTo(other.id().value()) > 0 : order > 0;
    }

    /// When it was given; a correction stands no earlier than what it corrects.
    private static Instant place(ConsentAnswer answer, List<ConsentAnswer> answers) {
        Instant place = answer.givenAt();
        if (answer.corrects().isPresent()) {
            for (ConsentAnswer old : answers) {
                if (corrects(answer, old)) {
                    Instant before = place(old, answers);
                    place = before.isAfter(place) ? before : place;
                }
            }
        }
        return place;
    }
}
