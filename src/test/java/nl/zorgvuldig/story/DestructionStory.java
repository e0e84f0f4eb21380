package nl.zorgvuldig.story;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
import nl.zorgvuldig.school.enrolment.SchoolLeavers;
import nl.zorgvuldig.school.organisation.Staff;
import org.junit.jupiter.api.Test;

/// The pupils of the demonstration who left two years and a day ago, and nobody else.
class DestructionStory {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, OTHER_FILES_WITH_DIRECTION})
    void the_head_sees_what_goes_when_and_holds_it_back() {
        Window window = Window.DESK;
        SchoolLeaver child = whoGoes("directeur2");
        try (Browser.Visitor head = window.of(demo, "directeur2")) {
            head.open("/vernietiging");
            assertThat(head.text()).contains(name(child));
            head.axe().picture(window.picture("destruction-due-other"));
            head.open("/leerlingen/" + child.pupil() + "/bewaren");
            head.page().getByLabel("Stel, de leerling vertrekt op").fill("2027-07-01");
            head.press("Laat zien");
            assertThat(head.text()).contains("gaat weg op 2 juli 2029").contains("gaat weg op 2 juli 2032");
            head.page().getByLabel("Waarom").fill("Er loopt een klacht bij de commissie.");
            head.page().getByLabel("Tot en met").fill("2027-01-15");
            head.press("Aanhouden");
            assertThat(head.text()).contains("Aangehouden tot en met 15 januari 2027");
            head.axe().picture(window.picture("destruction-held"));
            head.open("/vernietiging");
            assertThat(head.text()).contains("De directie houdt dit dossier aan");
            head.open("/leerlingen/" + child.pupil() + "/bewaren");
            head.unfold("Aanhouden beëindigen").press("Ja, beëindigen");
            assertThat(head.text()).contains("De bewaartermijn is voorbij.");
            head.light();
        }
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void everyone_reads_how_long_what_is_kept() {
        Window window = Window.DESK;
        try (Browser.Visitor anybody = window.fresh(demo)) {
            anybody.open("/bewaartermijnen");
            assertThat(anybody.text()).contains("Leerlingdossier").contains("2 jaar");
            anybody.axe().picture(window.picture("schedule")).light();
        }
    }

    /// Of the school of this head, who left two years and a day ago.
    private SchoolLeaver whoGoes(String head) {
        LocalDate today = demo.population().today();
        Optional<PersonId> of = Optional.of(demo.person(head));
        Staff staff = demo.part(Staff.class);
        return asProgram(() -> demo.part(SchoolLeavers.class).list(today).stream()
                .filter(leaver -> leaver.left().plusYears(2).plusDays(1).equals(today))
                .filter(leaver -> staff.findHead(leaver.keeper(), today).equals(of))
                .min(Comparator.comparing(leaver -> leaver.pupil().value()))
                .orElseThrow());
    }

    private String name(SchoolLeaver child) {
        return asProgram(() -> demo.part(Pupils.class).findName(child.pupil()))
                .map(PersonName::full)
                .orElseThrow();
    }

    private <T> T asProgram(java.util.function.Supplier<T> work) {
        return demo.part(Boards.class).program(demo.board()).call(work);
    }
}
