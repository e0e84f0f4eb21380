package nl.zorgvuldig.care.experts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice.AdviceId;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvices;
import nl.zorgvuldig.care.experts.advice.OpenExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationChoices;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationDraft;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationProposals;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations.ConsultationRecord;
import nl.zorgvuldig.care.experts.consultations.ExpertMeetings;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.ExpertDossierAccess;
import nl.zorgvuldig.dossier.record.ShareableEntryVersion;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;

/// The demonstration, for tests about experts: a family with one child at the school of `ib`, two
/// entries in the dossier, and the doors as somebody asks them.
public final class ExpertDesk {
    public final DemoProgram demo = DemoProgram.running();
    public final PupilId child;
    public final SignedInUser first;
    public final SignedInUser second;
    public final SignedInUser coordinator = staff("ib");
    public final SignedInUser expert = new SignedInUser(demo.board(), demo.person("deskundige"), AccountKind.EXPERT);
    public final EntryId agreed;
    final EntryId other;

    /// @param place of the family; each test takes another
    public ExpertDesk(int place) {
        Families.Family family = new Families(demo.population()).atSchoolOf("directeur", place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
        agreed = write("Leest langzaam en raadt de woorden.");
        other = write("Speelt graag alleen op het plein.");
    }

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    public SignedInUser guardian(PersonId person) {
        return new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
    }

    public LocalDate today() {
        return demo.clock().today();
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, today()).call(what);
    }

    public <T> T part(Class<T> kind) {
        return demo.part(kind);
    }

    public FormId form() {
        return FormId.next(demo.clock());
    }

    public EntryId write(String text) {
        return as(
                coordinator,
                () -> ((Outcome.Done<EntryId>) part(Dossiers.class)
                                .write(
                                        key(coordinator, DossierActs.WRITE),
                                        form(),
                                        new EntryDraft(EntryKind.OBSERVATION, today(), text),
                                        Confidentiality.ORDINARY,
                                        Optional.empty()))
                        .made());
    }

    public AccessDecision<PupilId> ask(SignedInUser who, PupilDossierAct act) {
        return part(AccessControl.class).ask(who, act, child);
    }

    public Granted<PupilId> key(SignedInUser who, PupilDossierAct act) {
        return (Granted<PupilId>) ask(who, act);
    }

    /// Another expert than the one of the demonstration.
    public SignedInUser register(String email) {
        return register(email, "Praktijk Noord");
    }

    public SignedInUser register(String email, String organisation) {
        ExpertDetails wish = new ExpertDetails(
                new PersonName("Bea", "", "Wildschut"),
                email,
                ExpertDiscipline.PSYCHOLOGIST,
                organisation,
                ExpertProcessingRole.CONTROLLER);
        Outcome<PersonId> done = as(coordinator, () -> part(Experts.class).register(coordinator, form(), wish));
        return new SignedInUser(demo.board(), ((Outcome.Done<PersonId>) done).made(), AccountKind.EXPERT);
    }

    Outcome<PersonId> change(SignedInUser whom, String given, String email, ExpertProcessingRole handling) {
        ExpertDetails wish = new ExpertDetails(
                new PersonName(given, "", "Wildschut"),
                email,
                ExpertDiscipline.PSYCHOLOGIST,
                "Praktijk Noord",
                handling);
        return as(coordinator, () -> part(Experts.class).change(whom.person(), wish));
    }

    public ExpertConsultationChoices choices() {
        return as(
                coordinator,
                () -> part(ExpertConsultationProposals.class).choose(key(coordinator, EnrolmentActs.READ)));
    }

    public Outcome<ExpertConsultationId> propose(FormId form, ExpertConsultationDraft wish) {
        ExpertConsultationChoices choices = choices();
        return as(
                coordinator,
                () -> part(ExpertConsultationProposals.class)
                        .propose(key(coordinator, ExpertActs.KEEP_EXPERT), form, choices, wish));
    }

    ExpertConsultationDraft wish(SignedInUser whom, EntryId... entries) {
        return new ExpertConsultationDraft(
                whom.person(),
                "Weten hoe wij het lezen beter begeleiden.",
                Set.of(entries),
                today(),
                today().plusDays(20));
    }

    public ExpertConsultationId proposed(SignedInUser whom, EntryId... entries) {
        return ((Outcome.Done<ExpertConsultationId>) propose(form(), wish(whom, entries))).made();
    }

    public void answer(SignedInUser parent, ExpertConsultationId id, ConsentChoice choice) {
        as(
                parent,
                () -> part(OwnConsentCases.class)
                        .answer(
                                parent,
                                part(OwnConsentCases.class)
                                        .find(parent, id.value())
                                        .orElseThrow(),
                                new ConsentAnswerId(Id.next(demo.clock())),
                                1,
                                Language.DUTCH,
                                choice));
    }

    public Outcome<Nothing> plan(ExpertConsultationId id) {
        return plan(coordinator, id, later(1));
    }

    Outcome<Nothing> plan(SignedInUser who, ExpertConsultationId id, Instant meetsAt) {
        return as(who, () -> part(ExpertMeetings.class).plan(key(who, ExpertActs.KEEP_EXPERT), id, meetsAt));
    }

    Instant later(int hours) {
        return demo.clock().instant().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS);
    }

    Outcome<Nothing> held(SignedInUser who, ExpertConsultationId id) {
        return as(who, () -> part(ExpertMeetings.class).held(key(who, ExpertActs.KEEP_EXPERT), id));
    }

    public Outcome<Nothing> end(ExpertConsultationId id) {
        return as(coordinator, () -> part(ExpertMeetings.class).end(key(coordinator, ExpertActs.KEEP_EXPERT), id));
    }

    /// As this expert, in a consultation that is open to them.
    public Outcome<AdviceId> advise(SignedInUser whom, ExpertConsultationId id, FormId form, String text) {
        return as(
                whom,
                () -> part(ConsultationAdvices.class)
                        .write(
                                key(whom, DossierActs.ADVISE),
                                part(OpenExpertConsultations.class)
                                        .find(whom, id)
                                        .orElseThrow()
                                        .it(),
                                form,
                                text));
    }

    public Outcome<Nothing> file(ConsultationRecord kept, AdviceId advice) {
        return as(
                coordinator,
                () -> part(ConsultationAdvices.class).file(key(coordinator, DossierActs.WRITE), kept, advice));
    }

    /// The first page of what runs, or of what is over.
    List<ExpertConsultationId> newest(boolean running) {
        ExpertConsultations cases = part(ExpertConsultations.class);
        return as(
                coordinator,
                () -> (running ? cases.listRunning(1) : cases.listPast(1))
                        .those().stream().map(line -> line.it().id()).toList());
    }

    public ConsultationRecord look(ExpertConsultationId id) {
        return as(
                coordinator,
                () -> part(ExpertConsultations.class)
                        .look(key(coordinator, ExpertActs.KEEP_EXPERT), id)
                        .orElseThrow());
    }

    /// A consultation that is open to this expert.
    public ExpertConsultationId open(SignedInUser whom, EntryId... entries) {
        ExpertConsultationId id = proposed(whom, entries);
        answer(first, id, ConsentChoice.GRANTED);
        answer(second, id, ConsentChoice.GRANTED);
        plan(id);
        return id;
    }

    /// The entries somebody finds, whatever they look for, when the desk gives them a key at all.
    public Set<EntryId> seen(SignedInUser who) {
        return as(
                who,
                () -> ask(who, DossierActs.ADVISE) instanceof Granted<PupilId> key
                        ? part(ExpertDossierAccess.class)
                                .read(
                                        key,
                                        List.of(
                                                new ShareableEntryVersion(agreed, 1),
                                                new ShareableEntryVersion(other, 1)))
                                .stream()
                                .map(Entry::id)
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    public long lines(SignedInUser actor, PupilDossierAct act, String outcome) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where subject = :pupil and actor = :actor and act = :act and outcome = :outcome")
                .params(Map.of(
                        "pupil", child.value(), "actor", actor.person().value(), "act", act.code(), "outcome", outcome))
                .query(Long.class)
                .single();
    }

    public List<String> letters(SignedInUser who) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select kind from mail.message where addressee = :person and (kind like 'expertise-%' or kind like 'consent-%') order by id")
                .param("person", who.person().value())
                .query(String.class)
                .list();
    }
}
