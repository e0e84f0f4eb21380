package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.OwnCases;
import nl.zorgvuldig.dossier.Advising;
import nl.zorgvuldig.dossier.Agreeable;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Draft;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;
import nl.zorgvuldig.web.Language;

/// The demonstration, for tests about experts: a family with one child at the school of `ib`, two
/// entries in the dossier, and the doors as somebody asks them.
final class ExpertDesk {
    final DemoProgram demo = DemoProgram.running();
    final PupilId child;
    final SignedIn first;
    final SignedIn second;
    final SignedIn coordinator = staff("ib");
    final SignedIn expert = new SignedIn(demo.board(), demo.person("deskundige"), AccountKind.EXPERT);
    final EntryId agreed;
    final EntryId other;

    /// @param place of the family; each test takes another
    ExpertDesk(int place) {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
        agreed = write("Leest langzaam en raadt de woorden.");
        other = write("Speelt graag alleen op het plein.");
    }

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    SignedIn guardian(PersonId person) {
        return new SignedIn(demo.board(), person, AccountKind.GUARDIAN);
    }

    LocalDate today() {
        return demo.clock().today();
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, today()).call(what);
    }

    <T> T part(Class<T> kind) {
        return demo.part(kind);
    }

    FormId form() {
        return FormId.next(demo.clock());
    }

    EntryId write(String text) {
        return as(
                coordinator,
                () -> ((Outcome.Done<EntryId>) part(Dossiers.class)
                                .write(
                                        key(coordinator, DossierActs.WRITE),
                                        form(),
                                        new Draft(EntryKind.OBSERVATION, today(), text),
                                        Confidentiality.ORDINARY,
                                        Optional.empty()))
                        .made());
    }

    AccessDecision<PupilId> ask(SignedIn who, PupilDossierAct act) {
        return part(AccessControl.class).ask(who, act, child);
    }

    Granted<PupilId> key(SignedIn who, PupilDossierAct act) {
        return (Granted<PupilId>) ask(who, act);
    }

    /// Another expert than the one of the demonstration.
    SignedIn register(String email) {
        return register(email, "Praktijk Noord");
    }

    SignedIn register(String email, String organisation) {
        ExpertWish wish = new ExpertWish(
                new PersonName("Bea", "", "Wildschut"),
                email,
                Discipline.PSYCHOLOGIST,
                organisation,
                Handling.CONTROLLER);
        Outcome<PersonId> done = as(coordinator, () -> part(Experts.class).register(coordinator, form(), wish));
        return new SignedIn(demo.board(), ((Outcome.Done<PersonId>) done).made(), AccountKind.EXPERT);
    }

    Outcome<PersonId> change(SignedIn whom, String given, String email, Handling handling) {
        ExpertWish wish = new ExpertWish(
                new PersonName(given, "", "Wildschut"), email, Discipline.PSYCHOLOGIST, "Praktijk Noord", handling);
        return as(coordinator, () -> part(Experts.class).change(whom.person(), wish));
    }

    CaseChoices choices() {
        return as(coordinator, () -> part(Proposals.class).choose(key(coordinator, EnrolmentActs.READ)));
    }

    Outcome<CaseId> propose(FormId form, CaseWish wish) {
        CaseChoices choices = choices();
        return as(
                coordinator,
                () -> part(Proposals.class).propose(key(coordinator, ExpertActs.KEEP_EXPERT), form, choices, wish));
    }

    CaseWish wish(SignedIn whom, EntryId... entries) {
        return new CaseWish(
                whom.person(),
                "Weten hoe wij het lezen beter begeleiden.",
                Set.of(entries),
                today(),
                today().plusDays(20));
    }

    CaseId proposed(SignedIn whom, EntryId... entries) {
        return ((Outcome.Done<CaseId>) propose(form(), wish(whom, entries))).made();
    }

    void answer(SignedIn parent, CaseId id, Choice choice) {
        as(
                parent,
                () -> part(OwnCases.class)
                        .answer(
                                parent,
                                part(OwnCases.class).find(parent, id.value()).orElseThrow(),
                                new AnswerId(Id.next(demo.clock())),
                                1,
                                Language.DUTCH,
                                choice));
    }

    Outcome<Nothing> plan(CaseId id) {
        return plan(coordinator, id, later(1));
    }

    Outcome<Nothing> plan(SignedIn who, CaseId id, Instant meetsAt) {
        return as(who, () -> part(ExpertTalks.class).plan(key(who, ExpertActs.KEEP_EXPERT), id, meetsAt));
    }

    Instant later(int hours) {
        return demo.clock().instant().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
    }

    Outcome<Nothing> held(SignedIn who, CaseId id) {
        return as(who, () -> part(ExpertTalks.class).held(key(who, ExpertActs.KEEP_EXPERT), id));
    }

    Outcome<Nothing> end(CaseId id) {
        return as(coordinator, () -> part(ExpertTalks.class).end(key(coordinator, ExpertActs.KEEP_EXPERT), id));
    }

    /// As this expert, in a consultation that is open to them.
    Outcome<AdviceId> advise(SignedIn whom, CaseId id, FormId form, String text) {
        return as(
                whom,
                () -> part(Advices.class)
                        .write(
                                key(whom, DossierActs.ADVISE),
                                part(OpenCases.class)
                                        .find(whom, id)
                                        .orElseThrow()
                                        .it(),
                                form,
                                text));
    }

    Outcome<Nothing> file(KeptCase kept, AdviceId advice) {
        return as(coordinator, () -> part(Advices.class).file(key(coordinator, DossierActs.WRITE), kept, advice));
    }

    /// The first page of what runs, or of what is over.
    List<CaseId> newest(boolean running) {
        Cases cases = part(Cases.class);
        return as(
                coordinator,
                () -> (running ? cases.listRunning(1) : cases.listPast(1))
                        .those().stream().map(one -> one.it().id()).toList());
    }

    KeptCase look(CaseId id) {
        return as(
                coordinator,
                () -> part(Cases.class)
                        .look(key(coordinator, ExpertActs.KEEP_EXPERT), id)
                        .orElseThrow());
    }

    /// A consultation that is open to this expert.
    CaseId open(SignedIn whom, EntryId... entries) {
        CaseId id = proposed(whom, entries);
        answer(first, id, Choice.GRANTED);
        answer(second, id, Choice.GRANTED);
        plan(id);
        return id;
    }

    /// The entries somebody finds, whatever they look for, when the desk gives them a key at all.
    Set<EntryId> seen(SignedIn who) {
        return as(
                who,
                () -> ask(who, DossierActs.ADVISE) instanceof Granted<PupilId> key
                        ? part(Advising.class)
                                .read(key, List.of(new Agreeable(agreed, 1), new Agreeable(other, 1)))
                                .stream()
                                .map(Entry::id)
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    long lines(SignedIn actor, PupilDossierAct act, String outcome) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where subject = :pupil and actor = :actor and act = :act and outcome = :outcome")
                .params(Map.of(
                        "pupil", child.value(), "actor", actor.person().value(), "act", act.code(), "outcome", outcome))
                .query(Long.class)
                .single();
    }

    List<String> letters(SignedIn who) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select kind from mail.message where addressee = :person and (kind like 'expertise-%' or kind like 'consent-%') order by id")
                .param("person", who.person().value())
                .query(String.class)
                .list();
    }
}
