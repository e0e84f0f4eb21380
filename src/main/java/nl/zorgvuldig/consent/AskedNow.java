package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the program to ask for one answer that somebody waits for, outside the round: those
/// who decide and have not answered get a message, at most once a week about the same child and the
/// same thing. Nobody is asked who answered, whatever the answer.
@Component
public final class AskedNow {
    private final FactsReader reader;
    private final Purposes purposes;
    private final AskingPost post;
    private final Clock clock;

    AskedNow(FactsReader reader, Purposes purposes, AskingPost post, Clock clock) {
        this.reader = reader;
        this.purposes = purposes;
        this.post = post;
        this.clock = clock;
    }

    /// Only the program itself can.
    ///
    /// @return how many people were sent a message
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public int ask(PurposeKey key, Collection<PupilId> pupils) {
        Instant now = clock.instant();
        Optional<Purpose> asked = purposes.find(key).filter(one -> one.asked(now));
        if (asked.isEmpty()) {
            return 0;
        }
        Map<PersonId, List<PupilId>> about = new LinkedHashMap<>();
        reader.read(pupils).forEach((pupil, facts) -> {
            ConsentRules rules = new ConsentRules(facts, now);
            for (PersonId one : Deciders.of(facts, SchoolDay.of(now))) {
                if (open(rules.own(one, asked.get().question(now)))) {
                    about.computeIfAbsent(one, _ -> new ArrayList<>()).add(pupil);
                }
            }
        });
        return post.send(AskingLetter.CHANNEL, key.code() + "/" + week(SchoolDay.of(now)), about);
    }

    private static boolean open(OwnAnswer answer) {
        return switch (answer) {
            case OwnAnswer.Nothing _, OwnAnswer.Old _ -> true;
            case OwnAnswer.Yes _, OwnAnswer.No _ -> false;
        };
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
