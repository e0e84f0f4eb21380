package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.care.experts.ExpertDesk;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionDraft;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionDraft.Looked;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionId;
import nl.zorgvuldig.care.experts.questions.ExpertQuestions;
import nl.zorgvuldig.dossier.record.Dossier.ParentView;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.junit.jupiter.api.Test;

/// How to reach a parent stands in nothing that the other parent or an expert reads: not in what is
/// asked, nor in what is shown. Also when who writes does not see it in the dossier.
@Upholds({PARENT_DATA_IN_DOSSIER, EXPERTS_AFTER_CONSENT, CONFIDENTIALITY})
class ParentsOutOfReachTest {
    private final ExpertDesk desk = new ExpertDesk(52);

    @Test
    void neither_the_aim_nor_what_is_shown_says_how_to_reach_a_parent_whose_address_is_secret() {
        GuardianContact mother = ofWhomTheAddressIsSecret();
        SignedInUser expert = desk.register("bereik@praktijknoord.example");
        int letters = desk.letters(desk.first).size();
        for (String reach : ways(mother)) {
            EntryId said = desk.write("Moeder woont apart: " + reach + ".");

            assertThat(propose(expert, "Zij is te bereiken via " + reach + ".", desk.agreed))
                    .as("%s in the aim", reach)
                    .containsExactly("aim: expertise.no.parent");
            assertThat(propose(expert, "Weten hoe.", desk.agreed, said))
                    .as("%s in an entry", reach)
                    .containsExactly("entries: expertise.no.not_there");
            assertThat(desk.choices().showable()).noneMatch(entry -> entry.id().equals(said));
        }
        assertThat(proposals(expert)).as("nothing is kept").isZero();
        assertThat(desk.letters(desk.first)).as("nobody is asked").hasSize(letters);

        ExpertConsultationId without = desk.proposed(expert, desk.agreed);
        assertThat(proposals(expert)).isOne();
        desk.end(without);
    }

    /// A practice at home, of which both parents read where it is.
    @Test
    void nor_does_who_the_expert_is() {
        GuardianContact mother = contact();
        String street = mother.address().lines().findFirst().orElseThrow();
        SignedInUser expert = desk.register("thuis@praktijk.example", "Praktijk aan huis, " + street);

        assertThat(propose(expert, "Weten hoe.", desk.agreed)).containsExactly("expert: expertise.no.expert_reaches");
        assertThat(proposals(expert)).isZero();
    }

    @Test
    void a_question_about_no_pupil_says_not_how_to_reach_a_parent_of_the_school() {
        SchoolId school = desk.as(
                desk.coordinator,
                () -> desk.part(ExpertQuestions.class)
                        .listSchools(desk.coordinator)
                        .getFirst());

        assertThat(said(ask(school, "Hoe helpt u? Bel " + contact().phone() + ".")))
                .containsExactly("text: expertise.no.parent");
        Outcome<ExpertQuestionId> done = ask(school, "Hoe helpt u bij langzaam lezen?");
        assertThat(done).isInstanceOf(Outcome.Done.class);
        desk.as(desk.coordinator, () -> {
            desk.part(ExpertQuestions.class).end(((Outcome.Done<ExpertQuestionId>) done).made());
            return true;
        });
    }

    private static List<String> ways(GuardianContact contact) {
        return List.of(
                contact.phone(),
                contact.email(),
                contact.address().lines().findFirst().orElseThrow());
    }

    /// The second parent, whose address the coordinator is not shown from now on.
    private GuardianContact ofWhomTheAddressIsSecret() {
        desk.demo
                .superuser("zorgvuldig")
                .sql("update enrolment.guardian set address_secret = true where pupil = :pupil and person = :person")
                .params(Map.of(
                        "pupil",
                        desk.child.value(),
                        "person",
                        desk.second.person().value()))
                .update();
        List<ParentView> shown = desk.as(
                desk.coordinator,
                () -> desk.part(Dossiers.class)
                        .read(desk.key(desk.coordinator, EnrolmentActs.READ))
                        .parents());
        assertThat(shown).filteredOn(ParentView::addressWithheld).hasSize(1);
        return contact();
    }

    private GuardianContact contact() {
        return desk.as(desk.staff("directeur"), () -> desk.part(Guardians.class).list(desk.child)).stream()
                .filter(guardian -> guardian.person().equals(desk.second.person()))
                .findFirst()
                .orElseThrow()
                .contact();
    }

    private List<String> propose(SignedInUser expert, String aim, EntryId... entries) {
        ExpertConsultationDraft wish = new ExpertConsultationDraft(
                expert.person(),
                aim,
                Set.of(entries),
                desk.today(),
                desk.today().plusDays(20));
        return said(desk.propose(desk.form(), wish));
    }

    private static List<String> said(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(var objections)
                ? objections.stream()
                        .map(objection ->
                                objection.field() + ": " + objection.because().key())
                        .toList()
                : List.of();
    }

    private long proposals(SignedInUser expert) {
        return desk.as(
                desk.coordinator,
                () -> desk.part(ExpertConsultations.class).listAbout(desk.child).stream()
                        .filter(line -> line.it().expert().equals(expert.person()))
                        .count());
    }

    private Outcome<ExpertQuestionId> ask(SchoolId school, String text) {
        return desk.as(
                desk.coordinator,
                () -> desk.part(ExpertQuestions.class)
                        .ask(
                                desk.coordinator,
                                desk.form(),
                                new ExpertQuestionDraft(
                                        school,
                                        desk.expert.person(),
                                        text,
                                        desk.today().plusDays(7),
                                        Looked.YES)));
    }
}
