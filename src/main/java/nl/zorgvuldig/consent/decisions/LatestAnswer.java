package nl.zorgvuldig.consent.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// Determines a person's latest answer, whatever the order in which the answers are given.
final class LatestAnswer {
    private LatestAnswer() {}

    /// @param answers of anybody, all about the same subject
    /// @param at answers recorded later are ignored
    static Optional<ConsentAnswer> of(List<ConsentAnswer> answers, PersonId person, Instant at) {
        @Nullable ConsentAnswer latest = null;
        boolean corrections =
                answers.stream().anyMatch(answer -> answer.corrects().isPresent());
        for (ConsentAnswer answer : answers) {
            if (answer.person().equals(person)
                    && !answer.recordedAt().isAfter(at)
                    && !(corrections && corrected(answer, answers, at))
                    && (latest == null || goesBefore(answer, latest, answers))) {
                latest = answer;
            }
        }
        return Optional.ofNullable(latest);
    }

    private static boolean corrected(ConsentAnswer old, List<ConsentAnswer> answers, Instant at) {
        for (ConsentAnswer answer : answers) {
            if (answer.corrects().isPresent()
                    && corrects(answer, old)
                    && !answer.recordedAt().isAfter(at)) {
                return true;
            }
        }
        return false;
    }

    /// Nobody corrects another person's answer, nor a later one.
    private static boolean corrects(ConsentAnswer correction, ConsentAnswer old) {
        return correction.corrects().get().equals(old.id())
                && correction.person().equals(old.person())
                && correction.recordedAt().isAfter(old.recordedAt());
    }

    private static boolean goesBefore(ConsentAnswer answer, ConsentAnswer other, List<ConsentAnswer> answers) {
        int order = place(answer, answers).compareTo(place(other, answers));
        if (order == 0) {
            order = answer.recordedAt().compareTo(other.recordedAt());
        }
        if (order == 0 && answer.choice().yes() != other.choice().yes()) {
            return !answer.choice().yes(); // at the same moment, a refusal takes precedence
        }
        return order == 0 ? answer.id().value().compareTo(other.id().value()) > 0 : order > 0;
    }

    /// When it was given; a correction counts as given no earlier than the answer it corrects.
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
