package nl.zorgvuldig.school.organisation.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.DataControllerDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.FamilySchools;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/// Who is refused reads whom to call: somebody of their own school, whatever they asked for.
@Upholds(WHERE_TO_TURN)
class RefusedReadersTest {
    private static final String PHONE = "000-7654321";

    private final DemoProgram demo = DemoProgram.running();
    private final Population all = demo.population();
    private final SchoolId ours = schoolOf("directeur");

    private SchoolId schoolOf(String head) {
        return as(head).call(() -> demo.part(Staff.class).listFunctions(demo.person(head))).stream()
                .flatMap(held -> held.school().stream())
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(String handle) {
        return as(handle)
                .call(() ->
                        demo.part(Accounts.class).nameOf(demo.person(handle)).full());
    }

    private Acting as(String handle) {
        return new Acting(
                demo.board(), demo.person(handle), Act.BROWSE, demo.clock().today());
    }

    /// Of a pupil at the other school, and of nobody: the same answer, which is given back.
    private String refused(String handle) {
        WebVisitor reader = demo.signIn(handle);
        HttpResponse<String> there = reader.get("/leerlingen/" + elsewhere() + "/dossier");
        HttpResponse<String> nowhere = reader.get("/leerlingen/" + UUID.randomUUID() + "/dossier");
        assertThat(there.statusCode()).isEqualTo(403);
        assertThat(nowhere.statusCode()).isEqualTo(403);
        String page = main(there);
        assertThat(page).isEqualTo(main(nowhere)).contains("Dit kunt u hier niet openen");
        return page;
    }

    private static String main(HttpResponse<String> answer) {
        return answer.body()
                .substring(answer.body().indexOf("<main"), answer.body().indexOf("</main>"));
    }

    private Object elsewhere() {
        SchoolId theirs = schoolOf("directeur2");
        List<DemoPlaces.Group> groups = all.groups().stream()
                .filter(group -> group.school().equals(theirs))
                .toList();
        return all.placements().stream()
                .filter(placement -> placement.period().contains(all.today()))
                .filter(placement ->
                        groups.stream().anyMatch(group -> group.id().equals(placement.group())))
                .map(placement -> placement.pupil())
                .filter(pupil -> !all.landmarks().containsValue(pupil))
                .findFirst()
                .orElseThrow();
    }

    private void phone(String number) {
        new Acting(demo.board(), PersonId.PROGRAM, Act.BROWSE, demo.clock().today())
                .call(() -> demo.part(Schools.class).changePhone(ours, number, Act.MAINTAIN));
    }

    @Test
    void a_teacher_reads_the_head_of_the_own_school_with_the_number_and_the_way_that_works() {
        phone(PHONE);
        assertThat(refused("leerkracht"))
                .contains(nameOf("directeur"), "href=\"tel:0007654321\"", "Bel " + PHONE)
                .contains(nameOf("fg"))
                .contains("href=\"/groepen\"", "Naar Leerlingen", "Naar Vandaag")
                .contains("Waarom niet?", "/beleid/C4", "Wij schrijven op dat dit is gevraagd")
                .doesNotContain(nameOf("directeur2"));
    }

    @Test
    void without_a_number_there_is_the_address() {
        phone("");
        assertThat(refused("ib"))
                .contains(nameOf("directeur"), "href=\"mailto:")
                .doesNotContain("tel:0007654321");
    }

    @Test
    void a_parent_reads_the_head_of_the_school_of_the_child_and_never_that_of_the_pupil_asked_for() {
        SchoolId child = as("ouder")
                .call(() -> demo.part(Pupils.class).find(all.pupil(LandmarkPupil.OF_SEPARATED_PARENTS)))
                .orElseThrow()
                .keeper();
        assertThat(refused("ouder"))
                .contains(child.equals(ours) ? nameOf("directeur") : nameOf("directeur2"))
                .contains("Inzage");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_parent_without_authority_does_not_learn_from_it_where_the_child_is() {
        assertThat(refused("ouder-zonder-gezag"))
                .contains(nameOf("fg"))
                .doesNotContain(nameOf("directeur"), nameOf("directeur2"));
    }

    @Test
    void a_head_is_sent_to_the_board_and_who_is_of_no_school_to_the_officer() {
        String board = as("fg").call(() -> demo.part(Accounts.class)
                .nameOf(demo.part(Staff.class)
                        .listHolders(StaffFunction.BOARD, demo.clock().today())
                        .getFirst()
                        .person())
                .full());
        assertThat(refused("directeur")).contains(board, nameOf("fg"), "Het schoolbestuur");
        assertThat(refused("beheer"))
                .containsOnlyOnce("<b>" + nameOf("fg") + "</b>")
                .doesNotContain(nameOf("directeur"));
    }

    /// Refused by the filter before any page, and spoken to as a pupil.
    @Test
    void a_pupil_reads_it_as_a_pupil_with_the_head_of_the_own_school() {
        HttpResponse<String> answer = demo.signIn("leerling").get("/groepen");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(main(answer))
                .contains("Dit kun je hier niet openen", "Deze bladzijde is niet voor jou bedoeld")
                .contains(nameOf("directeur"), "Naar Vandaag", "/beleid/C3");
    }

    @Test
    void who_is_not_signed_in_is_asked_to_do_so() {
        HttpResponse<String> answer = demo.nobody().get("/leerlingen/" + elsewhere() + "/dossier");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(WebVisitor.location(answer)).isEqualTo("/aanmelden");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void looking_up_whom_to_call_leaves_no_line_of_its_own() {
        WebVisitor reader = demo.signIn("leerkracht2");
        long before = lines("leerkracht2");
        reader.get("/leerlingen/" + UUID.randomUUID() + "/dossier");
        assertThat(lines("leerkracht2") - before).isOne();
    }

    private long lines(String handle) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where actor = :person")
                .param("person", demo.person(handle).value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_refusal_is_still_said_when_people_cannot_be_looked_up() {
        StaffContactBook broken = new StaffContactBook(
                demo.part(Staff.class),
                demo.part(Schools.class),
                demo.part(Accounts.class),
                failing(FamilySchools.class),
                failing(DataControllerDirectory.class),
                demo.clock());
        List<RoleContact> roles = List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER);
        assertThat(as("ouder").call(() -> broken.list(roles))).isEqualTo(roles);
    }

    private static <T> ObjectProvider<T> failing(Class<T> what) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                throw new IllegalStateException("unavailable on purpose: " + what.getSimpleName());
            }

            @Override
            public T getIfAvailable() {
                return getObject();
            }
        };
    }
}
