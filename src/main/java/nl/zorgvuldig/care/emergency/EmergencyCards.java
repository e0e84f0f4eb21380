package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.lists.EmergencyCardPupils;
import nl.zorgvuldig.access.control.lists.PupilList;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import org.springframework.stereotype.Component;

/// Emergency cards for staff: finds a pupil of their own school, and opens the card. Takes a key
/// from `access`, whose audit event is already committed. Without consent, decided anew each time,
/// there is no card.
@Component
public final class EmergencyCards {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    /// Parts with health information before those with only numbers, then the most recent first.
    private static final Comparator<CardPart> FIRST_WHAT_TO_KNOW = Comparator.comparing(
                    (CardPart part) -> part.text().health().blank())
            .thenComparing(CardPart::writtenAt, Comparator.reverseOrder());

    private final CardStore store;
    private final ConsentDecisions asked;
    private final EmergencyCardPupils found;
    private final DossierReaders openers;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;

    EmergencyCards(
            CardStore store,
            ConsentDecisions asked,
            EmergencyCardPupils found,
            DossierReaders openers,
            Pupils pupils,
            Guardians guardians,
            Accounts accounts,
            Boards boards,
            Work work) {
        this.store = store;
        this.asked = asked;
        this.found = found;
        this.openers = openers;
        this.pupils = pupils;
        this.guardians = guardians;
        this.accounts = accounts;
        this.boards = boards;
        this.work = work;
    }

    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(CONFIDENTIALITY)
    public PupilList search(SignedInUser who, String typed) {
        return found.search(who, CardActs.READ_CARD, typed, work.read(CardActs.READ_CARD, store::mine));
    }

    /// Uses the key.
    @Upholds({CONFIDENTIALITY, PARENT_DATA_IN_DOSSIER})
    public EmergencyCard read(Granted<PupilId> key) {
        PupilId pupil = key.use(CardActs.READ_CARD);
        List<EmergencyCard.Written> parts = parts(pupil, CardActs.READ_CARD);
        return parts.isEmpty()
                ? new EmergencyCard.None(name(pupil), ask(pupil))
                : new EmergencyCard.Shown(name(pupil), parts);
    }

    /// Read as the system account: every colleague may know who can open a dossier, but not who
    /// signed the confidentiality statement.
    private List<SchoolColleague> ask(PupilId pupil) {
        return boards.program(Acting.current().board()).call(() -> openers.list(pupil));
    }

    /// The parts shown now, for the holder of a key for this act.
    List<EmergencyCard.Written> parts(PupilId pupil, Act act) {
        if (!asked.decide(PurposeKind.EMERGENCY_CARD, pupil).effective()) {
            return List.of();
        }
        List<PersonId> deciders = asked.listDeciders(pupil);
        Map<PersonId, GuardianRelation> relations = guardians.listGuardianships(List.of(pupil)).stream()
                .collect(Collectors.toMap(Guardianship::person, Guardianship::relation));
        return work.read(act, () -> store.list(pupil)).stream()
                .filter(part -> deciders.contains(part.author()) && !part.text().blank())
                .sorted(FIRST_WHAT_TO_KNOW)
                .map(part -> new EmergencyCard.Written(
                        author(pupil, part.author()),
                        Optional.ofNullable(relations.get(part.author())),
                        part.givenOn(),
                        part.text()))
                .toList();
    }

    private PersonName author(PupilId pupil, PersonId author) {
        return author.value().equals(pupil.value()) ? name(pupil) : accounts.nameOf(author);
    }

    PersonName name(PupilId pupil) {
        return pupils.findName(pupil).orElse(NO_NAME);
    }
}
