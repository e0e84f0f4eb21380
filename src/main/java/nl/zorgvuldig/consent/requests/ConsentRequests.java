package nl.zorgvuldig.consent.requests;

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
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Requests for one answer that somebody waits for, outside the round: legal representatives who
/// have not answered get a message, at most once a week about the same child and the same purpose.
/// People who have answered are not asked, whatever the answer.
@Component
public final class ConsentRequests {
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final ConsentRequestMailer post;
    private final Clock clock;

    ConsentRequests(ConsentFactsReader reader, ConsentPurposes purposes, ConsentRequestMailer post, Clock clock) {
        this.reader = reader;
        this.purposes = purposes;
        this.post = post;
        this.clock = clock;
    }

    /// Sends the requests. Only for the system account.
    ///
    /// @return number of people who were sent a message
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    public int ask(PurposeKey key, Collection<PupilId> pupils) {
        Instant now = clock.instant();
        Optional<ConsentPurpose> asked = purposes.find(key).filter(purpose -> purpose.asked(now));
        if (asked.isEmpty()) {
            return 0;
        }
        Map<PersonId, List<PupilId>> about = new LinkedHashMap<>();
        reader.read(pupils).forEach((pupil, facts) -> {
            ConsentRules rules = new ConsentRules(facts, now);
            for (PersonId person : ConsentDeciders.of(facts, SchoolDay.of(now))) {
                if (open(rules.own(person, asked.get().question(now)))) {
                    about.computeIfAbsent(person, _ -> new ArrayList<>()).add(pupil);
                }
            }
        });
        return post.send(ConsentRequestMessage.CHANNEL, key.code() + "/" + week(SchoolDay.of(now)), about);
    }

    private static boolean open(OwnAnswerStatus answer) {
        return switch (answer) {
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> true;
            case OwnAnswerStatus.Yes _, OwnAnswerStatus.No _ -> false;
        };
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
