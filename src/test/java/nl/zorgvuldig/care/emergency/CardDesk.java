package nl.zorgvuldig.care.emergency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.care.emergency.CardTranscriptions.CardTranscript;
import nl.zorgvuldig.care.emergency.OwnCards.CardSubmission;
import nl.zorgvuldig.care.emergency.OwnCards.OwnCard;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demonstration, for tests about emergency cards: a family with one child at the school of
/// `directeur2`, and the doors as somebody asks them.
final class CardDesk {
    static final CardText WASP = new CardText(
            new HealthInformation("wespen", "pen in de la", "prik en bel 112"),
            List.of(new EmergencyContact("mama", "06 12345678")));
    static final CardText NUTS =
            new CardText(new HealthInformation("noten", "", ""), List.of(new EmergencyContact("papa", "06 87654321")));

    final DemoProgram demo = DemoProgram.running();
    final Families.Family family;
    final PupilId child;
    final SignedInUser first;
    final SignedInUser second;
    final SignedInUser head = staff("directeur2");
    final SignedInUser colleague;

    /// @param place of the family; each test takes another
    CardDesk(int place) {
        family = new Families(demo.population()).atSchoolOf("directeur2", place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
        colleague = new SignedInUser(demo.board(), employee(DemoPeople.Function.CARETAKER), AccountKind.STAFF);
    }

    /// Somebody who works at the school and guides nobody.
    private PersonId employee(DemoPeople.Function function) {
        return demo.population().employees().stream()
                .filter(employee -> employee.function() == function)
                .filter(employee -> employee.employed().contains(demo.clock().today()))
                .filter(employee -> demo.population().enrolments().stream()
                        .filter(in -> in.pupil().equals(child))
                        .filter(in -> in.period().contains(demo.clock().today()))
                        .anyMatch(in -> employee.school().equals(Optional.of(in.school()))))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Who guides the group of the child today.
    SignedInUser guide() {
        UUID person = demo.superuser("zorgvuldig")
                .sql("""
                                select g.person from school.guidance g
                                join enrolment.placement l on l.board = g.board and l.group_id = g.group_id
                                where l.pupil = :pupil and :day between l.valid_from and l.valid_until
                                  and :day between g.valid_from and g.valid_until
                                order by g.person limit 1""")
                .param("pupil", child.value())
                .param("day", demo.clock().today())
                .query(UUID.class)
                .single();
        return new SignedInUser(demo.board(), new PersonId(person), AccountKind.STAFF);
    }

    /// The last school day of the child, who is deregistered two weeks after it.
    void leaves(LocalDate day) {
        demo.superuser("zorgvuldig")
                .sql("update enrolment.enrolment set last_school_day = :day, deregistered = :off"
                        + " where pupil = :pupil and deregistered >= :today")
                .param("day", day)
                .param("off", day.equals(Period.OPEN) ? day : day.plusDays(14))
                .param("today", demo.clock().today())
                .param("pupil", child.value())
                .update();
    }

    /// Of whom somebody finds a card by the name of the child.
    List<PupilId> found(SignedInUser who) {
        return as(
                who,
                () ->
                        demo
                                .part(EmergencyCards.class)
                                .search(who, family.children().getFirst().name().given())
                                .pupils()
                                .stream()
                                .map(ListedPupil::pupil)
                                .toList());
    }

    /// By what somebody asked for the card of the child, as the log says it.
    List<String> relations(SignedInUser who) {
        return demo.superuser("zorgvuldig")
                .sql("select relation from audit.event where subject = :pupil and actor = :actor and act = :act"
                        + " order by id")
                .params(Map.of("pupil", child.value(), "actor", who.person().value(), "act", CardActs.READ_CARD.code()))
                .query(String.class)
                .list();
    }

    SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    SignedInUser guardian(PersonId person) {
        return new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
    }

    <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    AccessDecision<PupilId> ask(SignedInUser who, PupilDossierAct act) {
        return as(who, () -> demo.part(AccessControl.class).ask(who, act, child));
    }

    Granted<PupilId> key(SignedInUser who, PupilDossierAct act) {
        return (Granted<PupilId>) ask(who, act);
    }

    FormId form() {
        return FormId.next(demo.clock());
    }

    /// Writes and says yes.
    CardSaveResult save(SignedInUser who, CardText text) {
        return save(who, form(), text);
    }

    CardSaveResult save(SignedInUser who, FormId form, CardText text) {
        return as(
                who,
                () -> demo.part(OwnCards.class)
                        .save(
                                key(who, CardActs.OWN_CARD),
                                who,
                                new CardSubmission(
                                        form, text, Optional.of(new CardSubmission.Answer(true, 1, Language.DUTCH)))));
    }

    boolean refuse(SignedInUser who) {
        return as(
                who, () -> demo.part(OwnCards.class).refuse(key(who, CardActs.OWN_CARD), who, form(), Language.DUTCH));
    }

    /// On the page of all consents: what was written goes later.
    void refuseElsewhere(SignedInUser who) {
        ConsentPurpose purpose = as(
                who,
                () -> demo.part(ConsentDecisions.class)
                        .find(PurposeKind.EMERGENCY_CARD, child, who.person())
                        .orElseThrow()
                        .purpose());
        as(
                who,
                () -> demo.part(OwnConsents.class)
                        .answer(
                                who,
                                Map.of(
                                        child,
                                        List.of(new SubmittedAnswer(
                                                new ConsentAnswerId(UUID.randomUUID()),
                                                ConsentSubject.of(purpose.key()),
                                                purpose.text().version(),
                                                Language.DUTCH,
                                                ConsentChoice.REFUSED,
                                                new ConsentValidity.OfTerm(Period.since(
                                                        demo.clock().today())))))));
    }

    OwnCard own(SignedInUser who) {
        return as(
                who,
                () -> demo.part(OwnCards.class)
                        .read(key(who, CardActs.OWN_CARD))
                        .orElseThrow());
    }

    CardSaveResult tell(SignedInUser who, CardTranscript told) {
        return as(who, () -> demo.part(CardTranscriptions.class).write(key(who, CardActs.WRITE_CARD), told));
    }

    /// What a colleague finds; empty when there is no card.
    List<CardText> open(SignedInUser who) {
        return card(who).parts().stream().map(EmergencyCard.Written::text).toList();
    }

    EmergencyCard card(SignedInUser who) {
        return as(who, () -> demo.part(EmergencyCards.class).read(key(who, CardActs.READ_CARD)));
    }

    /// What somebody reads to know, of each author.
    List<HealthInformation> health(SignedInUser who) {
        return open(who).stream()
                .map(CardText::health)
                .filter(words -> !words.blank())
                .toList();
    }

    /// Writes and says that not everybody may read it.
    CardSaveResult saveForGuides(SignedInUser who, CardText text) {
        return as(
                who,
                () -> demo.part(OwnCards.class)
                        .save(
                                key(who, CardActs.OWN_CARD),
                                who,
                                new CardSubmission(
                                        form(),
                                        text,
                                        Optional.of(new CardSubmission.Answer(false, 1, Language.DUTCH)))));
    }

    /// Changes the words, and answers nothing.
    CardSaveResult change(SignedInUser who, CardText text) {
        return as(
                who,
                () -> demo.part(OwnCards.class)
                        .save(key(who, CardActs.OWN_CARD), who, new CardSubmission(form(), text, Optional.empty())));
    }

    List<CardWeighing.Weighed> weighed(SignedInUser who) {
        return as(who, () -> demo.part(CardWeighing.class).list(key(who, CardActs.WEIGH_CARD)));
    }

    CardSaveResult decide(SignedInUser who, SignedInUser author, boolean needed) {
        return decide(who, form(), author.person(), needed);
    }

    CardSaveResult decide(SignedInUser who, FormId form, PersonId author, boolean needed) {
        CardWeighing.Weighed read = weighed(who).stream()
                .filter(each -> each.author().equals(author))
                .findFirst()
                .orElseThrow();
        return decide(who, decision(form, read, needed, "Omdat."));
    }

    static CardWeighing.CardDecision decision(FormId form, CardWeighing.Weighed read, boolean needed, String reason) {
        return new CardWeighing.CardDecision(form, read.card(), read.decided().map(CardNecessity::id), needed, reason);
    }

    CardSaveResult decide(SignedInUser who, CardWeighing.CardDecision decision) {
        return as(who, () -> demo.part(CardWeighing.class).decide(key(who, CardActs.WEIGH_CARD), decision));
    }

    CardSaveResult writeForSchool(SignedInUser who, HealthInformation words) {
        Optional<UUID> seen = weighed(who).stream()
                .filter(CardWeighing.Weighed::bySchool)
                .findFirst()
                .flatMap(CardWeighing.Weighed::decided)
                .map(CardNecessity::id);
        return writeForSchool(who, seen, words);
    }

    CardSaveResult writeForSchool(SignedInUser who, Optional<UUID> seen, HealthInformation words) {
        return as(
                who,
                () -> demo.part(CardWeighing.class)
                        .write(key(who, CardActs.WEIGH_CARD), form(), seen, words, "Gezien."));
    }

    void opensInEmergency(SignedInUser who, CardOpening.Reason reason) {
        as(who, () -> {
            demo.part(CardOpenings.class).open(key(who, CardActs.EMERGENCY_CARD), reason);
            return true;
        });
    }

    List<CardOpening> openings() {
        return as(head, () -> demo.part(CardOpenings.class).list(key(head, CardActs.WEIGH_CARD)));
    }

    boolean review(SignedInUser who, UUID opening, boolean justified) {
        return as(who, () -> demo.part(CardOpenings.class).review(key(who, CardActs.WEIGH_CARD), opening, justified));
    }

    SignedInUser coordinator() {
        return new SignedInUser(demo.board(), employee(DemoPeople.Function.SUPPORT_COORDINATOR), AccountKind.STAFF);
    }

    /// How many versions of what to know the database shows somebody for an act.
    long rowsFor(SignedInUser who, PupilDossierAct act) {
        return as(
                who,
                () -> demo.part(Work.class)
                        .read(
                                act,
                                () -> demo.part(JdbcClient.class)
                                        .sql("select count(*) from emergency.card_version where pupil = :pupil")
                                        .param("pupil", child.value())
                                        .query(Long.class)
                                        .single()));
    }

    /// To an address of their own.
    void movesOut(SignedInUser parent) {
        Guardians guardians = demo.part(Guardians.class);
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(Work.class).read(Act.MAINTAIN, () -> guardians.list(child)).stream()
                        .filter(guardian -> guardian.person().equals(parent.person()))
                        .forEach(guardian -> guardians.change(elsewhere(guardian))));
    }

    private static Guardian elsewhere(Guardian guardian) {
        return new Guardian(
                guardian.pupil(),
                guardian.person(),
                guardian.relation(),
                guardian.name(),
                new GuardianContact(
                        guardian.contact().email(), guardian.contact().phone(), "Elders 1, 9999 ZZ Ver"),
                guardian.addressSecret());
    }

    /// This card alone: on a later day, those of other tests would go too.
    void tidy() {
        as(head, () -> {
            demo.part(CardDestruction.class).tidy(child);
            return true;
        });
    }

    void tidyAll() {
        as(head, () -> {
            demo.part(CardDestruction.class).tidy();
            return true;
        });
    }

    int rows() {
        return count("select count(*) from emergency.card_version where pupil = :pupil");
    }

    /// As the version before left it: whom to call sealed with the key of the words, in their place.
    void asBeforeOwnKey() {
        Vault vault = demo.part(Vault.class);
        as(head, () -> {
            List<UUID> ids = demo.superuser("zorgvuldig")
                    .sql("select id from emergency.call_version where pupil = :pupil")
                    .param("pupil", child.value())
                    .query(UUID.class)
                    .list();
            for (UUID id : ids) {
                byte[] sealed = vault.seal(
                                CardStore.key(child),
                                new ValueLocation(CardStore.TABLE, "sealed_calls", id),
                                EmergencyContact.joined(WASP.calls()))
                        .bytes();
                demo.superuser("zorgvuldig")
                        .sql("update emergency.call_version set sealed_calls = :sealed, earlier_key = true"
                                + " where id = :id")
                        .param("sealed", sealed)
                        .param("id", id)
                        .update();
            }
            return vault.destroy(CardStore.callsKey(child));
        });
    }

    void asBeforeTheSchoolReadThem() {
        demo.superuser("zorgvuldig")
                .sql("update emergency.card_version set to_be_weighed = false where pupil = :pupil")
                .param("pupil", child.value())
                .update();
    }

    int earlierKeys() {
        return count("select count(*) from emergency.call_version where earlier_key and pupil = :pupil");
    }

    int callRows() {
        return count("select count(*) from emergency.call_version where pupil = :pupil");
    }

    int closed() {
        return count("select count(*) from emergency.closed where pupil = :pupil");
    }

    boolean hasKey() {
        return hasKey("emergency");
    }

    boolean hasKey(String keeping) {
        return demo.superuser("keyring")
                        .sql("select count(*) from vault.data_key where subject = :pupil and keeping = :keeping")
                        .param("pupil", child.value())
                        .param("keeping", keeping)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private int count(String sql) {
        return demo.superuser("zorgvuldig")
                .sql(sql)
                .param("pupil", child.value())
                .query(Integer.class)
                .single();
    }

    /// How often something stands in the log about this child.
    long lines(SignedInUser actor, PupilDossierAct act, String outcome) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where subject = :pupil and actor = :actor and act = :act and outcome = :outcome")
                .params(Map.of(
                        "pupil", child.value(), "actor", actor.person().value(), "act", act.code(), "outcome", outcome))
                .query(Long.class)
                .single();
    }

    List<String> letters(SignedInUser who) {
        return demo.superuser("zorgvuldig")
                .sql("select kind from mail.message where addressee = :person and kind like 'emergency-%' order by id")
                .param("person", who.person().value())
                .query(String.class)
                .list();
    }
}
