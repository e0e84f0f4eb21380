package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.care.medical.ViewingBoard;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// An appointment about a medical file is in the calendar of who asked and of the doctor, and no word
/// of it says what it is about.
@Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
class ViewingCalendarTest {
    private final ViewingBoard at = new ViewingBoard();
    private final LocalizedMessages words = new MessageCatalog().in(Language.DUTCH);

    @Test
    void who_asked_and_the_doctor_find_an_appointment_that_says_nothing_about_a_file() {
        RequestId id = at.ask(at.mother);
        SignedInUser doctor = at.board.staff(at.doctor);
        assertThat(upcoming(at.mother)).isEmpty();
        at.plan(at.doctor, id);
        for (SignedInUser who : List.of(at.mother, doctor)) {
            assertThat(upcoming(who)).singleElement().satisfies(item -> {
                assertThat(item.id()).isEqualTo(id.toString());
                assertThat(words.say(item.title())).isEqualTo("Afspraak");
                assertThat(item.place().map(words::say).orElse("")).isIn("", "Op school");
                assertThat(item.path()).isEqualTo("/");
            });
        }
        assertThat(upcoming(at.father)).isEmpty();
        assertThat(upcoming(at.aunt)).isEmpty();
        assertThat(upcoming(at.board.staff(at.board.head))).isEmpty();

        at.record(at.mother.person(), ParentalAuthority.NONE);
        assertThat(upcoming(at.mother)).as("who has no authority any more").isEmpty();
    }

    private List<CalendarItem> upcoming(SignedInUser who) {
        return at.board.as(
                who.person(), () -> at.board.part(ViewingCalendar.class).upcoming(who, at.board.today));
    }
}
