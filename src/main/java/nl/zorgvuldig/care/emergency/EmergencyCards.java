package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.lists.EmergencyCardPupils;
import nl.zorgvuldig.access.control.lists.PupilList;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.care.emergency.EmergencyCard.CardReader;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.springframework.stereotype.Component;

/// Emergency cards for staff: finds a pupil of their own school, and opens the card. Takes a key
/// from `access`, whose audit event is already committed. How much of it is shown is decided anew
/// each time, by [CardViewRules].
@Component
public final class EmergencyCards {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    /// Parts with health information before those with only numbers, then the most recent first.
    private static final Comparator<CardViewRules.Shown> FIRST_WHAT_TO_KNOW = Comparator.comparing(
                    (CardViewRules.Shown shown) -> shown.part().text().health().blank())
            .thenComparing(shown -> shown.part().writtenAt(), Comparator.reverseOrder());

    private final CardStore store;
    private final CardNecessityStore needs;
    private final CardOpeningStore openings;
    private final ConsentDecisions asked;
    private final EmergencyCardPupils found;
    private final DossierReaders openers;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    EmergencyCards(
            CardStore store,
            CardNecessityStore needs,
            CardOpeningStore openings,
            ConsentDecisions asked,
            EmergencyCardPupils found,
            DossierReaders openers,
            Pupils pupils,
            Guardians guardians,
            Accounts accounts,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.needs = needs;
        this.openings = openings;
        this.asked = asked;
        this.found = found;
        this.openers = openers;
        this.pupils = pupils;
        this.guardians = guardians;
        this.accounts = accounts;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
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
        CardReader reader = reader(key);
        List<EmergencyCard.Written> parts = parts(pupil, CardActs.READ_CARD, reader);
        List<EmergencyCard.ParentPhone> parents = parents(pupil);
        EmergencyCard card = new EmergencyCard(name(pupil), parts, parents, List.of(), reader);
        return card.callsNobody() ? new EmergencyCard(name(pupil), parts, parents, ask(pupil), reader) : card;
    }

    private CardReader reader(Granted<PupilId> key) {
        if (key.relation() != AccessRelation.COLLEAGUE) {
            return CardReader.GUIDE;
        }
        return work.read(CardActs.READ_CARD, () -> openings.opened(key.target()))
                ? CardReader.IN_EMERGENCY
                : CardReader.COLLEAGUE;
    }

    /// Read as the system account: every colleague may know who can open a dossier, but not who
    /// signed the confidentiality statement.
    private List<SchoolColleague> ask(PupilId pupil) {
        return boards.program(Acting.current().board()).call(() -> openers.list(pupil));
    }

    /// The parents whom the dossier has a telephone number of, but for those without authority. Read
    /// as the system account, after the audit event: of a dossier a colleague sees nothing else.
    private List<EmergencyCard.ParentPhone> parents(PupilId pupil) {
        LocalDate today = SchoolDay.today(clock);
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> {
                    List<AuthorityFact> facts = guardians.listAuthority(pupil);
                    return guardians.list(pupil).stream()
                            .filter(guardian -> Guardians.authorityOn(facts, pupil, guardian.person(), today)
                                    != ParentalAuthority.NONE)
                            .map(guardian -> new EmergencyCard.ParentPhone(
                                    guardian.name(),
                                    guardian.relation(),
                                    new EmergencyContact(
                                            guardian.name().full(),
                                            guardian.contact().phone())))
                            .filter(parent -> parent.contact().callable())
                            .toList();
                }));
    }

    /// The parts shown now, for the holder of a key for this act.
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    List<EmergencyCard.Written> parts(PupilId pupil, Act act, CardReader reader) {
        boolean agreed = asked.decide(PurposeKind.EMERGENCY_CARD, pupil).effective();
        CardViewRules rules =
                new CardViewRules(reader, agreed, SchoolDay.taught(SchoolDay.today(clock)), asked.listDeciders(pupil));
        Map<PersonId, GuardianRelation> relations = guardians.listGuardianships(List.of(pupil)).stream()
                .collect(Collectors.toMap(Guardianship::person, Guardianship::relation));
        return work.read(act, () -> rules.shown(store.everything(pupil), needs.latest(pupil))).stream()
                .sorted(FIRST_WHAT_TO_KNOW)
                .map(shown -> new EmergencyCard.Written(
                        author(pupil, shown.part().author()),
                        Optional.ofNullable(relations.get(shown.part().author())),
                        shown.part().bySchool(),
                        shown.needed(),
                        shown.part().givenOn(),
                        shown.part().text()))
                .toList();
    }

    PersonName author(PupilId pupil, PersonId author) {
        if (author.equals(CardPart.SCHOOL)) {
            return NO_NAME;
        }
        return author.value().equals(pupil.value()) ? name(pupil) : accounts.nameOf(author);
    }

    PersonName name(PupilId pupil) {
        return pupils.findName(pupil).orElse(NO_NAME);
    }
}
