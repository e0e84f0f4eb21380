package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.care.consultation.Consultations.ConsultationSchools;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// More consultations than fit on a page: all of them can be found, in their order, and none by who
/// does not take part.
@Upholds(TALKS_END_IN_AGREEMENTS)
class ManyTest {
    private static final int MANY = PageOf.SIZE + 5;

    private final ConsultationDesk desk = new ConsultationDesk();
    private final List<ConsultationId> planned = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        UUID[] all = planned.stream().map(ConsultationId::value).toArray(UUID[]::new);
        for (String table : List.of("topic where meeting", "meeting where id")) {
            desk.demo
                    .superuser("zorgvuldig")
                    .sql("delete from consultation." + table + " = any (:all)")
                    .param("all", all)
                    .update();
        }
    }

    @Test
    void what_comes_is_shown_twenty_at_a_time_and_each_of_them_once() {
        plan();
        List<ConsultationId> found = all(desk.teacher);
        assertThat(found).containsAll(planned).doesNotHaveDuplicates();
        assertThat(all(desk.head)).containsAll(planned);
        assertThat(all(desk.stranger)).doesNotContainAnyElementsOf(planned);

        WebVisitor teacher = desk.demo.signIn("leerkracht2");
        assertThat(count(teacher.get("/overleggen").body())).isLessThanOrEqualTo(2 * PageOf.SIZE);
        assertThat(teacher.get("/overleggen").body()).contains("lijst=komt&amp;bladzijde=2");
        assertThat(count(teacher.get("/overleggen?lijst=komt&bladzijde=2").body()))
                .isBetween(MANY - PageOf.SIZE, PageOf.SIZE);
        for (String garbage : List.of("0", "-1", "x", "99999", "1.5", "%27")) {
            assertThat(teacher.get("/overleggen?lijst=komt&bladzijde=" + garbage)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_was_is_found_by_school_year() {
        plan();
        planned.forEach(id -> desk.as(
                desk.teacher, () -> desk.demo.part(ConsultationStart.class).cancel(desk.in(desk.teacher, id))));
        ConsultationSchools places = places(desk.teacher);
        List<ConsultationId> found = new ArrayList<>();
        for (int number = 1; ; number++) {
            int asked = number;
            PageOf<Consultation> some =
                    desk.as(desk.teacher, () -> door().listPast(places, Period.since(desk.day(0)), asked));
            some.those().forEach(consultation -> found.add(consultation.id()));
            if (!some.more()) {
                break;
            }
        }
        assertThat(found).containsAll(planned).doesNotHaveDuplicates();
        assertThat(desk.as(desk.teacher, () -> door().listPast(places, new Period(desk.day(-2000), desk.day(-1900)), 1))
                        .those())
                .isEmpty();
        String page =
                desk.demo.signIn("leerkracht2").get("/overleggen?lijst=geweest").body();
        assertThat(page).contains("lijst=geweest&amp;bladzijde=2").contains("name=\"jaar\"");
    }

    private void plan() {
        for (int n = 0; n < MANY; n++) {
            planned.add(desk.discussion(desk.teacher, Set.of(desk.child(19)), desk.coordinator));
        }
    }

    private List<ConsultationId> all(SignedInUser who) {
        List<ConsultationId> found = new ArrayList<>();
        ConsultationSchools places = places(who);
        List<Consultation> consultations = new ArrayList<>();
        for (int number = 1; ; number++) {
            int asked = number;
            PageOf<Consultation> some = desk.as(who, () -> door().listComing(places, asked));
            assertThat(some.those()).hasSizeLessThanOrEqualTo(PageOf.SIZE);
            consultations.addAll(some.those());
            if (!some.more()) {
                break;
            }
        }
        assertThat(consultations).extracting(Consultation::startsAt).isSorted();
        consultations.forEach(it -> found.add(it.id()));
        return found;
    }

    private ConsultationSchools places(SignedInUser who) {
        return desk.as(who, () -> door().places(who));
    }

    private Consultations door() {
        return desk.demo.part(Consultations.class);
    }

    private static int count(String page) {
        return page.split("href=\"/overleggen/[0-9a-f]{8}-", -1).length - 1;
    }
}
