package nl.zorgvuldig.consent.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Consent requests at enrolment: a separate, optional step after the pupil is enrolled. The
/// program asks about pupils who just came; the head of the school sees about whom nobody was asked
/// yet, and asks. Recipients answer on their own page, or do not.
@Component
@Upholds(CONSENT_ASKED_AT_ENROLMENT)
public final class ConsentInvitations {
    private final UnaskedPupils notAsked;
    private final Pupils pupils;
    private final ConsentRequestMailer post;
    private final AuditLog log;

    ConsentInvitations(UnaskedPupils notAsked, Pupils pupils, ConsentRequestMailer post, AuditLog log) {
        this.notAsked = notAsked;
        this.pupils = pupils;
        this.post = post;
        this.log = log;
    }

    /// The pupils of the schools a person heads about whom nobody was asked and nobody answered.
    public List<UnaskedPupil> listNew(SignedInUser head) {
        Map<PupilId, List<PersonId>> waiting = notAsked.by(head);
        Set<PersonId> people = new HashSet<>();
        waiting.values().forEach(people::addAll);
        Set<PersonId> reachable = post.addresses(people).keySet();
        List<UnaskedPupil> pupilsAsked = new ArrayList<>();
        waiting.forEach((pupil, deciders) -> pupilsAsked.add(new UnaskedPupil(
                pupil,
                pupils.findName(pupil).orElse(new PersonName("", "", "–")),
                (int) deciders.stream().filter(reachable::contains).count(),
                deciders.size())));
        pupilsAsked.sort(
                Comparator.comparing(unaskedPupil -> unaskedPupil.name().sorted(), NameLetters.order()));
        return pupilsAsked;
    }

    /// Asks the legal representatives of these pupils who have an e-mail address. One message per
    /// person, whatever the number of children.
    ///
    /// @return number of people who were sent a message
    public int invite(SignedInUser head) {
        return ask(notAsked.by(head));
    }

    /// The same for all who came to the board in the last weeks. Only for the system account;
    /// idempotent.
    public int inviteLately() {
        return ask(notAsked.lately());
    }

    private int ask(Map<PupilId, List<PersonId>> waiting) {
        Map<PersonId, List<PupilId>> asked = new LinkedHashMap<>();
        waiting.forEach((pupil, deciders) -> deciders.forEach(
                person -> asked.computeIfAbsent(person, _ -> new ArrayList<>()).add(pupil)));
        asked.keySet().retainAll(post.addresses(asked.keySet()).keySet());
        if (asked.isEmpty()) {
            return 0;
        }
        log.append(log.done(act(), CONSENT_ASKED_AT_ENROLMENT, "invited").counting(asked.size()));
        return post.send(ConsentRequestMessage.NEW_PUPIL, asked);
    }

    private static Act act() {
        return Acting.current().person().equals(PersonId.PROGRAM) ? Act.MAINTAIN : ConsentActs.ASK_CONSENT;
    }

    /// A pupil about whom nobody was asked for consent yet.
    ///
    /// @param reachable number of legal representatives who can get a message
    /// @param deciders number of legal representatives
    public record UnaskedPupil(PupilId pupil, PersonName name, int reachable, int deciders) {
        @Override
        public String toString() {
            return "UnaskedPupil[" + pupil + "]";
        }
    }
}
