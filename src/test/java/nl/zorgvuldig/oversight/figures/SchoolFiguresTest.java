package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What modules count about schools and staff: one that is planted is counted, at its own school
/// alone.
class SchoolFiguresTest {
    private final FigureBoard here = new FigureBoard();
    private final LocalDate today = here.today;
    private final UUID noor = UUID.randomUUID();

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, WHERE_TO_TURN, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    void functions_nobody_holds_are_counted() {
        assertThat(here.find("schools_without_head", here.first)).isEqualTo("1 of 1 BROKEN");
        assertThat(here.findOfBoard("no_protection_officer")).isEqualTo("1 of 1 AT_RISK");
        assertThat(here.findOfBoard("no_school_doctor")).isEqualTo("1 of 1 AT_RISK");
        function("head", Map.of("school", here.first.value()));
        function("data_protection_officer", Map.of());
        function("school_doctor", Map.of());
        assertThat(here.find("schools_without_head", here.first)).isEqualTo("0 of 1 UPHELD");
        assertThat(here.find("schools_without_head", here.second)).isEqualTo("1 of 1 BROKEN");
        assertThat(here.findOfBoard("no_protection_officer")).isEqualTo("0 of 1 UPHELD");
        assertThat(here.findOfBoard("no_school_doctor")).isEqualTo("0 of 1 UPHELD");
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_function_of_who_left_the_school_is_counted() {
        function("support_coordinator", Map.of("school", here.first.value()));
        assertThat(here.find("functions_left_behind", here.first)).isEqualTo("0 of 1 UPHELD");
        works(today.minusDays(1));
        assertThat(here.find("functions_left_behind", here.first)).isEqualTo("1 of 1 AT_RISK");
    }

    private void function(String what, Map<String, Object> where) {
        Map<String, Object> row = new HashMap<>(where);
        row.putAll(Map.of(
                "id", UUID.randomUUID(),
                "person", noor,
                "function", what,
                "valid_from", today,
                "valid_until", Period.OPEN));
        here.plant("school.function_held", row);
    }

    private void works() {
        works(Period.OPEN);
    }

    private void works(LocalDate until) {
        here.plant(
                "school.staff_member",
                Map.of(
                        "person",
                        noor,
                        "school",
                        here.first.value(),
                        "source_key",
                        "noor",
                        "valid_from",
                        today.minusYears(1),
                        "valid_until",
                        until));
        here.asProgram(() -> {
            here.demo
                    .part(Accounts.class)
                    .open(NewAccount.of(new PersonId(noor), AccountKind.STAFF, new PersonName("Noor", "", "Elzinga")));
            return 0;
        });
    }

    @Test
    @Upholds({CONFIDENTIALITY, CODE_RECEIVED_BY_ALL_STAFF})
    void who_works_here_and_did_not_sign_or_confirm_is_counted() {
        works();
        here.plant(
                "conduct.statement",
                Map.of(
                        "version",
                        1,
                        "since",
                        today.minusDays(1),
                        "dutch",
                        "Wij zwijgen",
                        "english",
                        "We are silent",
                        "published_by",
                        noor,
                        "published_at",
                        here.at(today.minusDays(1))));
        assertThat(here.find("statements_unsigned", here.first)).isEqualTo("1 of 1 AT_RISK");
        here.plant(
                "conduct.signature",
                Map.of("person", noor, "version", 1, "signed_at", here.at(today), "fingerprint", "0".repeat(64)));
        assertThat(here.find("statements_unsigned", here.first)).isEqualTo("0 of 1 UPHELD");
        UUID code = version(today.minusDays(60));
        assertThat(here.find("receipts_missing", here.first)).isEqualTo("1 of 1 AT_RISK");
        here.plant(
                "code.step",
                Map.of(
                        "person",
                        noor,
                        "code",
                        code,
                        "version",
                        1,
                        "step",
                        "delivered",
                        "route",
                        "screen",
                        "taken_on",
                        today.minusDays(29)));
        assertThat(here.find("receipts_missing", here.first)).isEqualTo("1 of 1 BROKEN");
        here.plant(
                "code.receipt",
                Map.of(
                        "person",
                        noor,
                        "code",
                        code,
                        "version",
                        1,
                        "confirmed_at",
                        here.at(today),
                        "fingerprint",
                        "0".repeat(64)));
        assertThat(here.find("receipts_missing", here.first)).isEqualTo("0 of 1 UPHELD");
        version(today.minusDays(14));
        assertThat(here.find("receipts_missing", here.first)).isEqualTo("1 of 2 UPHELD");
        version(today.minusDays(15));
        assertThat(here.find("receipts_missing", here.first)).isEqualTo("2 of 3 AT_RISK");
        assertThat(here.find("receipts_missing", here.second)).isEmpty();
    }

    private UUID version(LocalDate since) {
        UUID code = UUID.randomUUID();
        here.plant(
                "code.version",
                Map.of(
                        "code",
                        code,
                        "version",
                        1,
                        "weight",
                        "major",
                        "since",
                        since,
                        "title",
                        "Gedragscode",
                        "summary",
                        "Kort",
                        "words",
                        "Lang",
                        "published_by",
                        noor,
                        "published_at",
                        here.at(since.minusDays(1))));
        return code;
    }

    @Test
    @Upholds({PUPILS_TAUGHT_SOCIAL_MEDIA, CONSENT_CHECKED_EVERY_SCHOOL_YEAR})
    void a_group_without_a_lesson_and_a_school_without_a_round_are_counted() {
        assertThat(here.find("groups_without_lesson", here.first)).startsWith("1 of 1");
        assertThat(here.find("schools_without_round", here.first)).startsWith("1 of 1");
        Map<String, Object> lesson = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "group_id",
                here.group,
                "school",
                here.first.value(),
                "school_year",
                SchoolYear.of(today).toString(),
                "held_on",
                today,
                "topic",
                UUID.randomUUID(),
                "material",
                "Brief",
                "teacher",
                "guest",
                "recorded_by",
                noor,
                "recorded_at",
                here.at(today)));
        here.plant("lessons.lesson", lesson);
        here.plant(
                "consent.round",
                Map.of(
                        "id", UUID.randomUUID(),
                        "school", here.first.value(),
                        "school_year", SchoolYear.of(today).toString(),
                        "start_day", today,
                        "deadline", today.plusDays(21),
                        "way", "ask_again",
                        "reason", "",
                        "planned_at", here.at(today),
                        "planned_by", noor));
        assertThat(here.find("groups_without_lesson", here.first)).isEqualTo("0 of 1 UPHELD");
        assertThat(here.find("groups_without_lesson", here.second)).startsWith("1 of 1");
        assertThat(here.find("schools_without_round", here.first)).isEqualTo("0 of 1 UPHELD");
        assertThat(here.find("schools_without_round", here.second)).startsWith("1 of 1");
    }

    @Test
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    void an_event_of_which_parents_were_not_asked_in_time_is_counted() {
        event("planned", today.plusDays(20), today.plusDays(13));
        assertThat(here.find("events_without_notice", here.first)).isEqualTo("0 of 1 UPHELD");
        event("noticed", today.plusDays(6), today.minusDays(1));
        assertThat(here.find("events_without_notice", here.first)).isEqualTo("1 of 2 UPHELD");
        UUID untold = event("noticed", today.plusDays(5), today.minusDays(2));
        assertThat(here.find("events_without_notice", here.first)).isEqualTo("2 of 3 AT_RISK");
        remove("events.event", untold);
        event("planned", today.plusDays(6), today.minusDays(1));
        assertThat(here.find("events_without_notice", here.first)).isEqualTo("2 of 3 AT_RISK");
        event("noticed", today.plusDays(2), today.minusDays(5));
        assertThat(here.find("events_without_notice", here.first)).isEqualTo("3 of 4 BROKEN");
        assertThat(here.find("events_without_notice", here.second)).isEmpty();
    }

    private void remove(String table, UUID id) {
        here.demo
                .superuser("zorgvuldig")
                .sql("delete from " + table + " where id = :id")
                .param("id", id)
                .update();
    }

    private UUID event(String state, LocalDate day, LocalDate notice) {
        UUID id = UUID.randomUUID();
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("school", here.first.value());
        row.put("title", "Feest");
        row.put("starts_at", here.at(day));
        row.put("groups", new UUID[] {here.group});
        row.put("state", state);
        row.put("notice_on", notice);
        row.put("made_by", noor);
        row.put("made_at", here.at(today.minusDays(9)));
        if (state.equals("noticed")) {
            row.put("noticed_at", here.at(notice));
            row.put("version", 1);
        }
        here.plant("events.event", row);
        return id;
    }
}
