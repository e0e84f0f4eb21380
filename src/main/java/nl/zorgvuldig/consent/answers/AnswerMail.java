package nl.zorgvuldig.consent.answers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Tells who answered what they answered, and nobody else. The subject names no child; the text
/// names children by their given names, where there is more than one.
@Component
final class AnswerMail {
    private static final String KIND = "consent-answered";

    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final ConsentPurposes purposes;
    private final Pupils pupils;
    private final KeepingSchoolNames schools;

    AnswerMail(
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            ConsentPurposes purposes,
            Pupils pupils,
            KeepingSchoolNames schools) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.purposes = purposes;
        this.pupils = pupils;
        this.schools = schools;
    }

    /// Where it goes, and what is needed to write it.
    ///
    /// @param address empty when none is known; then nothing is sent
    /// @param own whether a pupil answered for themselves
    /// @param children given names
    record Receiver(
            PersonId person, Optional<String> address, boolean own, Map<PupilId, String> children, String school) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    Receiver to(SignedInUser who, Collection<PupilId> about) {
        Map<PupilId, String> children = new LinkedHashMap<>();
        about.forEach(pupil -> children.put(
                pupil, pupils.findName(pupil).map(PersonName::given).orElse("–")));
        return new Receiver(
                who.person(),
                accounts.emailOf(who.person()),
                who.kind() == AccountKind.PUPIL,
                children,
                KeepingSchoolNames.line(schools.namesOf(about), about));
    }

    /// Inside the unit of work that stores; nothing when nothing was stored.
    void send(Receiver receiver, List<ConsentAnswer> stored) {
        if (stored.isEmpty()) {
            return;
        }
        receiver.address()
                .ifPresent(address -> outbox.send(bilingual
                        .write(
                                KIND,
                                receiver.person(),
                                address,
                                words -> words.say(key(receiver, "consent.mail.answered.subject", words)),
                                words -> words.say(
                                        key(receiver, "consent.mail.answered.body", words),
                                        stored.getFirst().givenAt(),
                                        lines(receiver, stored, words)))
                        .secret()
                        .at("/toestemming")
                        .from(receiver.school())));
    }

    /// A pupil is spoken to as such in a language that makes a difference.
    private static String key(Receiver receiver, String key, LocalizedMessages words) {
        String own = key + ".to_pupil";
        return receiver.own() && words.has(own) ? own : key;
    }

    /// A line for each question, in the order in which they were answered.
    private String lines(Receiver receiver, List<ConsentAnswer> stored, LocalizedMessages words) {
        Map<PurposeKey, List<ConsentAnswer>> questions = stored.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.subject().purpose(), LinkedHashMap::new, Collectors.toList()));
        return questions.entrySet().stream()
                .map(question ->
                        "- " + title(question.getKey(), words) + ": " + said(receiver, question.getValue(), words))
                .collect(Collectors.joining("\n"));
    }

    private String title(PurposeKey key, LocalizedMessages words) {
        ConsentPurpose purpose = purposes.find(key).orElseThrow();
        return purpose.text().in(words.language()).title();
    }

    private static String said(Receiver receiver, List<ConsentAnswer> answers, LocalizedMessages words) {
        return answers.stream()
                .map(answer -> (receiver.children().size() > 1
                                ? Objects.requireNonNull(receiver.children().get(answer.pupil())) + " "
                                : "")
                        + words.say(answer.choice().yes() ? "consent.mail.answered.yes" : "consent.mail.answered.no"))
                .collect(Collectors.joining(", "));
    }
}
