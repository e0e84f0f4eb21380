package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.accesslog.DossierAccessLog;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice.AdviceId;
import nl.zorgvuldig.care.experts.advice.OpenExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationDraft;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationStatus;
import nl.zorgvuldig.care.experts.consultations.ExpertMeetings;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;

/// From a proposal to the end of it, through the doors.
class ExpertsTest {
    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void a_proposal_is_blocked_until_everybody_says_yes_and_closes_at_the_first_no() {
        ExpertDesk desk = new ExpertDesk(49);
        ExpertConsultationId id = desk.proposed(desk.expert, desk.agreed);

        assertThat(desk.look(id).standing()).isEqualTo(ExpertConsultationStatus.PROPOSED);
        assertThat(desk.letters(desk.first)).contains("consent-case");
        String school = SentText.school(desk.demo, desk.child);
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.first.person(), "consent-case"))
                .startsWith(school + "\n");
        assertThat(desk.plan(id))
                .isEqualTo(Outcome.rejected(ExpertMeetings.EVENT, Sentence.of("expertise.not_now.proposed")));
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        assertThat(desk.look(id).count().waiting()).isEqualTo(1);
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Rejected.class);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        assertThat(desk.look(id).standing()).isEqualTo(ExpertConsultationStatus.CONSENTED);
        assertThat(desk.seen(desk.expert)).as("not invited").isEmpty();

        int letters = desk.letters(desk.expert).size();
        assertThat(desk.plan(id)).isEqualTo(Outcome.done());
        assertThat(desk.letters(desk.expert)).hasSize(letters + 1);
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.expert.person(), "expertise-invited"))
                .as("an expert is told no school")
                .doesNotContain(school);
        assertThat(desk.seen(desk.expert)).containsExactly(desk.agreed);

        desk.answer(desk.second, id, ConsentChoice.REFUSED);
        assertThat(desk.seen(desk.expert)).isEmpty();
        assertThat(desk.look(id).standing()).isEqualTo(ExpertConsultationStatus.STOPPED);
        assertThat(desk.as(desk.expert, () -> desk.ask(desk.expert, DossierActs.ADVISE)))
                .isInstanceOfSatisfying(
                        AccessRefusal.class, no -> assertThat(no.clause()).isEqualTo(EXPERTS_AFTER_CONSENT));
        long refused = desk.lines(desk.expert, DossierActs.ADVISE, "refused");
        assertThat(desk.as(
                        desk.expert,
                        () -> desk.part(OpenExpertConsultations.class).enter(desk.expert, id)))
                .isEmpty();
        assertThat(desk.lines(desk.expert, DossierActs.ADVISE, "refused")).isEqualTo(refused + 1);
        desk.end(id);
    }

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, CONFIDENTIALITY})
    void each_look_is_a_line_that_the_parents_see_and_an_expert_opens_nothing_else() {
        ExpertDesk desk = new ExpertDesk(50);
        desk.open(desk.expert, desk.agreed);
        long before = desk.lines(desk.expert, DossierActs.ADVISE, "granted");
        desk.seen(desk.expert);
        desk.seen(desk.expert);

        assertThat(desk.lines(desk.expert, DossierActs.ADVISE, "granted")).isEqualTo(before + 2);
        String looked = desk.as(
                desk.first,
                () -> desk.part(DossierAccessLog.class)
                        .read(desk.key(desk.first, AccessActs.READ_OWN_LOG), Optional.empty())
                        .days()
                        .toString());
        assertThat(looked).contains("EXPERT=");
        for (PupilDossierAct act : AllActs.list(PupilDossierAct.class)) {
            if (act != DossierActs.ADVISE) {
                assertThat(desk.as(desk.expert, () -> desk.ask(desk.expert, act)))
                        .as(act.code())
                        .isInstanceOf(AccessRefusal.class);
            }
        }
    }

    @Test
    @Upholds({EXPERTS_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    void advice_comes_into_the_dossier_once_with_who_gave_it() {
        ExpertDesk desk = new ExpertDesk(51);
        ExpertConsultationId id = desk.open(desk.expert, desk.agreed);
        FormId form = desk.form();
        Outcome<AdviceId> written = desk.advise(desk.expert, id, form, "Lees elke dag tien minuten samen.");
        assertThat(written).isInstanceOf(Outcome.Done.class);
        assertThat(desk.advise(desk.expert, id, form, "Lees elke dag tien minuten samen."))
                .isEqualTo(written);
        assertThat(desk.advise(desk.expert, id, form, "Iets anders.")).isEqualTo(Outcome.formReused());
        assertThat(desk.advise(desk.expert, id, desk.form(), "Zijn nummer is 111222333."))
                .isInstanceOf(Outcome.Rejected.class);
        AdviceId advice = desk.look(id).advices().getFirst().id();

        List<Entry> before = filed(desk);
        assertThat(desk.file(desk.look(id), advice)).isEqualTo(Outcome.done());
        assertThat(desk.file(desk.look(id), advice)).isEqualTo(Outcome.done());

        List<Entry> filed = new ArrayList<>(filed(desk));
        filed.removeAll(before);
        assertThat(filed).singleElement().satisfies(entry -> {
            assertThat(entry.author()).isEqualTo(desk.expert.person());
            assertThat(entry.text())
                    .startsWith("Advies van Soumaya Bennani")
                    .contains("leesspecialist", "Praktijk De Leesboog")
                    .endsWith("tien minuten samen.");
        });
    }

    private static List<Entry> filed(ExpertDesk desk) {
        return desk.as(
                desk.coordinator,
                () -> desk.part(Dossiers.class).read(desk.key(desk.coordinator, EnrolmentActs.READ)).entries().stream()
                        .filter(entry -> entry.kind() == EntryKind.EXPERT_ADVICE)
                        .toList());
    }

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void who_leaves_the_register_sees_nothing_any_more_and_an_address_is_of_one_person() {
        ExpertDesk desk = new ExpertDesk(52);
        SignedInUser bea = desk.register("bea@praktijknoord.example");
        desk.open(bea, desk.other);
        assertThat(desk.seen(bea)).isEqualTo(Set.of(desk.other));
        assertThat(register(desk, "bea@praktijknoord.example")).isInstanceOf(Outcome.Rejected.class);
        assertThat(register(desk, "geen adres")).isInstanceOf(Outcome.Rejected.class);

        desk.as(desk.coordinator, () -> {
            desk.part(Experts.class).close(bea.person());
            return true;
        });
        assertThat(desk.seen(bea)).isEmpty();
        assertThat(desk.as(
                        desk.staff("leerkracht"),
                        () -> desk.part(Experts.class).list().isEmpty()))
                .isTrue();
    }

    private static Outcome<PersonId> register(ExpertDesk desk, String email) {
        ExpertDetails wish = new ExpertDetails(
                new PersonName("Bea", "", "Anders"),
                email,
                ExpertDiscipline.PSYCHOLOGIST,
                "Praktijk Noord",
                ExpertProcessingRole.PROCESSOR);
        return desk.as(desk.coordinator, () -> desk.part(Experts.class).register(desk.coordinator, desk.form(), wish));
    }

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void the_same_form_proposes_once_and_another_child_is_never_shown() {
        ExpertDesk desk = new ExpertDesk(53);
        String other = desk.demo.population().pupils().stream()
                .filter(pupil -> desk.demo.population().enrolments().stream()
                        .filter(in -> in.pupil().equals(pupil.id()))
                        .filter(in -> in.period().contains(desk.today()))
                        .anyMatch(in -> in.school()
                                .equals(desk.demo
                                        .population()
                                        .schools()
                                        .getFirst()
                                        .id())))
                .filter(pupil -> !pupil.id().equals(desk.child))
                .findFirst()
                .orElseThrow()
                .name()
                .full();
        var named = desk.write("Zit naast " + other + ".");
        FormId form = desk.form();
        ExpertConsultationDraft wish = desk.wish(desk.expert, desk.agreed);

        Outcome<ExpertConsultationId> done = desk.propose(form, wish);
        assertThat(desk.propose(form, wish)).isEqualTo(done);
        assertThat(desk.propose(form, desk.wish(desk.expert, desk.other))).isEqualTo(Outcome.formReused());
        assertThat(desk.propose(desk.form(), wish)).as("runs").isInstanceOf(Outcome.Rejected.class);
        desk.end(((Outcome.Done<ExpertConsultationId>) done).made());
        assertThat(desk.propose(desk.form(), desk.wish(desk.expert, named))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.propose(
                        desk.form(),
                        new ExpertConsultationDraft(
                                desk.expert.person(),
                                "Zij speelt met " + other + ".",
                                Set.of(desk.agreed),
                                desk.today(),
                                desk.today())))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void who_an_expert_is_does_not_change_while_something_runs() {
        ExpertDesk desk = new ExpertDesk(33);
        SignedInUser bea = desk.register("bea@praktijknoord.example");
        ExpertConsultationId id = desk.proposed(bea, desk.agreed);

        assertThat(desk.change(bea, "Bea", "iemand@elders.example", ExpertProcessingRole.CONTROLLER))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.change(bea, "Mia", "bea@praktijknoord.example", ExpertProcessingRole.CONTROLLER))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.change(bea, "Bea", "Bea@praktijknoord.example", ExpertProcessingRole.PROCESSOR))
                .as("the same person")
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.newest(true)).contains(id);
        assertThat(desk.newest(false)).doesNotContain(id);
        desk.end(id);
        assertThat(desk.newest(true)).doesNotContain(id);
        assertThat(desk.newest(false)).contains(id);
        assertThat(desk.change(bea, "Bea", "iemand@elders.example", ExpertProcessingRole.CONTROLLER))
                .isInstanceOf(Outcome.Done.class);
    }
}
