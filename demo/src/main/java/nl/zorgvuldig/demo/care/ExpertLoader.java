package nl.zorgvuldig.demo.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.ExpertDetails;
import nl.zorgvuldig.care.experts.ExpertDiscipline;
import nl.zorgvuldig.care.experts.ExpertProcessingRole;
import nl.zorgvuldig.care.experts.Experts;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationChoices;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationDraft;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationProposals;
import nl.zorgvuldig.care.experts.consultations.ExpertMeetings;
import nl.zorgvuldig.care.experts.questions.ExpertAnswers;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionDraft;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionId;
import nl.zorgvuldig.care.experts.questions.ExpertQuestions;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads consultations with experts in every state: proposed, refused, consented, planned, held,
/// stopped and ended; a register of two; and questions without a pupil, one waiting and one
/// answered.
@Component
@Lazy
public final class ExpertLoader {
    private final AccessControl access;
    private final Experts experts;
    private final ExpertConsultationProposals proposals;
    private final ExpertMeetings talks;
    private final OwnConsentCases cases;
    private final ExpertQuestions questions;
    private final ExpertAnswers answering;
    private final Clock clock;

    ExpertLoader(
            AccessControl access,
            Experts experts,
            ExpertConsultationProposals proposals,
            ExpertMeetings talks,
            OwnConsentCases cases,
            ExpertQuestions questions,
            ExpertAnswers answering,
            Clock clock) {
        this.access = access;
        this.experts = experts;
        this.proposals = proposals;
        this.talks = talks;
        this.cases = cases;
        this.questions = questions;
        this.answering = answering;
        this.clock = clock;
    }

    public void load(Population population) {
        SignedInUser coordinator = as(population, population.person("ib"), AccountKind.STAFF);
        SignedInUser expert = as(population, population.person("deskundige"), AccountKind.EXPERT);
        DemoPeople.Outsider known = outsider(population);
        register(coordinator, known.name(), known.email(), ExpertDiscipline.READING_SPECIALIST, "Praktijk De Leesboog");
        register(
                coordinator,
                new PersonName("Hanna", "", "Oosterling"),
                "h.oosterling@samen-oost.example",
                ExpertDiscipline.SUPPORT_NETWORK,
                "Samenwerkingsverband Oost");
        List<DemoPeople.Family> families = families(population);
        List<State> states = List.of(State.values());
        for (int n = 0; n < Math.min(families.size(), states.size()); n++) {
            make(population, coordinator, expert, families.get(n), states.get(n));
        }
        ask(coordinator, expert);
    }

    private enum State {
        PROPOSED,
        REFUSED,
        CONSENTED,
        PLANNED,
        HELD,
        STOPPED,
        ENDED
    }

    private void register(SignedInUser who, PersonName name, String email, ExpertDiscipline discipline, String place) {
        Outcome<PersonId> done = inside(
                who,
                () -> experts.register(
                        who,
                        FormId.next(clock),
                        new ExpertDetails(name, email, discipline, place, ExpertProcessingRole.CONTROLLER)));
        if (!(done instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("an expert of the demonstration is not registered");
        }
    }

    private void make(Population all, SignedInUser who, SignedInUser expert, DemoPeople.Family family, State state) {
        PupilId pupil = family.children().getFirst();
        propose(all, who, expert, pupil).ifPresent(id -> {
            List<PersonId> parents = family.guardians();
            switch (state) {
                case PROPOSED -> say(all, parents.getFirst(), id, ConsentChoice.GRANTED);
                case REFUSED -> say(all, parents.getFirst(), id, ConsentChoice.REFUSED);
                case CONSENTED, PLANNED, HELD, STOPPED, ENDED ->
                    parents.forEach(person -> say(all, person, id, ConsentChoice.GRANTED));
            }
            go(who, pupil, id, state);
            if (state == State.STOPPED) {
                say(all, parents.getLast(), id, ConsentChoice.WITHDRAWN);
            }
        });
    }

    private Optional<ExpertConsultationId> propose(
            Population all, SignedInUser who, SignedInUser expert, PupilId pupil) {
        return inside(who, () -> {
            ExpertConsultationChoices choices = proposals.choose(key(who, EnrolmentActs.READ, pupil));
            List<Entry> some = choices.showable().stream().limit(2).toList();
            LocalDate today = all.today();
            return !some.isEmpty()
                            && proposals.propose(
                                            key(who, ExpertActs.KEEP_EXPERT, pupil),
                                            FormId.next(clock),
                                            choices,
                                            new ExpertConsultationDraft(
                                                    expert.person(),
                                                    "Weten hoe wij het lezen in de klas beter kunnen begeleiden.",
                                                    some.stream().map(Entry::id).collect(Collectors.toSet()),
                                                    today,
                                                    today.plusWeeks(8)))
                                    instanceof Outcome.Done<ExpertConsultationId>(var id)
                    ? Optional.of(id)
                    : Optional.empty();
        });
    }

    private void go(SignedInUser who, PupilId pupil, ExpertConsultationId id, State state) {
        Instant soon = clock.instant().plus(Duration.ofHours(2));
        switch (state) {
            case PROPOSED, REFUSED, CONSENTED -> {}
            case PLANNED, STOPPED -> inside(who, () -> talks.plan(key(who, ExpertActs.KEEP_EXPERT, pupil), id, soon));
            case HELD -> {
                inside(who, () -> talks.plan(key(who, ExpertActs.KEEP_EXPERT, pupil), id, soon));
                inside(who, () -> talks.held(key(who, ExpertActs.KEEP_EXPERT, pupil), id));
            }
            case ENDED -> inside(who, () -> talks.end(key(who, ExpertActs.KEEP_EXPERT, pupil), id));
        }
    }

    private void say(Population all, PersonId parent, ExpertConsultationId id, ConsentChoice choice) {
        SignedInUser who = as(all, parent, AccountKind.GUARDIAN);
        inside(
                who,
                () -> cases.find(who, id.value())
                        .map(consentCase -> cases.answer(
                                who, consentCase, new ConsentAnswerId(Id.next(clock)), 1, Language.DUTCH, choice)));
    }

    private void ask(SignedInUser who, SignedInUser expert) {
        ask(who, expert, "Hoe lang oefent u met letters die een kind door elkaar haalt?");
        ask(who, expert, "Welke boeken raadt u aan voor wie niet van lezen houdt?")
                .ifPresent(id -> inside(
                        expert,
                        () -> answering
                                .open(expert, id)
                                .map(question -> answering.answer(
                                        question, "Korte boeken met veel beeld, en boeken om samen te lezen."))));
    }

    private Optional<ExpertQuestionId> ask(SignedInUser who, SignedInUser expert, String text) {
        return inside(
                who,
                () -> questions.ask(
                                        who,
                                        FormId.next(clock),
                                        new ExpertQuestionDraft(
                                                questions.listSchools(who).getFirst(),
                                                expert.person(),
                                                text,
                                                SchoolDay.today(clock).plusWeeks(3),
                                                ExpertQuestionDraft.Looked.YES))
                                instanceof Outcome.Done<ExpertQuestionId>(var id)
                        ? Optional.of(id)
                        : Optional.empty());
    }

    private Granted<PupilId> key(SignedInUser who, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(who, act, pupil);
    }

    /// Families with two children, which take part in no story.
    private static List<DemoPeople.Family> families(Population all) {
        return all.families().stream()
                .filter(family -> family.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(family ->
                        family.guardians().size() == 2 && family.children().size() == 2)
                .filter(family -> all.enrolments().stream()
                        .filter(in -> in.pupil().equals(family.children().getFirst()))
                        .filter(in -> in.period().contains(all.today()))
                        .anyMatch(in ->
                                in.school().equals(all.schools().getFirst().id())))
                .toList()
                .reversed();
    }

    private static DemoPeople.Outsider outsider(Population all) {
        return all.outsiders().stream()
                .filter(outsider -> outsider.id().equals(all.person("deskundige")))
                .findFirst()
                .orElseThrow();
    }

    private static SignedInUser as(Population all, PersonId person, AccountKind kind) {
        return new SignedInUser(all.board().id(), person, kind);
    }

    private <T> T inside(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock)).call(what);
    }
}
