package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;

/// What modules count about pictures, recordings, what goes to others and former staff: one that is
/// planted is counted.
class PictureFiguresTest {
    private final FigureBoard here = new FigureBoard();
    private final LocalDate today = here.today;
    private final UUID noor = UUID.randomUUID();

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void pictures_nobody_marked_and_copies_to_take_down_are_counted() {
        assertThat(here.findOfBoard("pictures_unmarked")).isEqualTo("0 of 0 UPHELD");
        UUID album = UUID.randomUUID();
        here.plant(
                "media.album",
                Map.of(
                        "id",
                        album,
                        "group_id",
                        here.group,
                        "happened_on",
                        today,
                        "made_by",
                        noor,
                        "made_at",
                        here.at(today),
                        "sealed_title",
                        FigureBoard.SEALED));
        UUID picture = picture(album, today.plusDays(5));
        assertThat(here.find("pictures_unmarked", here.first)).isEqualTo("1 of 1 UPHELD");
        picture(album, today.plusDays(1));
        assertThat(here.find("pictures_unmarked", here.first)).isEqualTo("2 of 2 AT_RISK");
        picture(album, today.minusDays(1));
        assertThat(here.find("pictures_unmarked", here.first)).isEqualTo("3 of 3 BROKEN");
        assertThat(here.find("pictures_unmarked", here.second)).isEmpty();

        copy(picture, today.plusDays(1));
        assertThat(here.find("take_downs_open", here.first)).isEqualTo("1 of 1 AT_RISK");
        copy(picture, today.minusDays(1));
        assertThat(here.find("take_downs_open", here.first)).isEqualTo("2 of 2 BROKEN");
        assertThat(here.find("take_downs_open", here.second)).isEmpty();
    }

    private UUID picture(UUID album, LocalDate finish) {
        UUID id = UUID.randomUUID();
        Map<String, Object> row = new HashMap<>(Map.of(
                "id",
                id,
                "album",
                album,
                "state",
                "open",
                "looking",
                "found",
                "revision",
                0,
                "added_by",
                noor,
                "added_at",
                here.at(finish.minusDays(7)),
                "finish_by",
                finish,
                "version",
                UUID.randomUUID(),
                "blob",
                UUID.randomUUID()));
        row.putAll(Map.of("width", 9, "height", 9, "size", 9L, "sealed_small", FigureBoard.SEALED));
        here.plant("media.picture", row);
        return id;
    }

    private void copy(UUID picture, LocalDate by) {
        here.plant(
                "publication.copy",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "picture",
                        picture,
                        "channel",
                        "press",
                        "sealed_place",
                        FigureBoard.SEALED,
                        "made_by",
                        noor,
                        "made_at",
                        here.at(today.minusDays(30)),
                        "called_at",
                        here.at(today.minusDays(3)),
                        "call_by",
                        by));
    }

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void a_recording_that_outlives_its_coaching_is_counted() {
        recording(today.plusDays(1));
        assertThat(here.find("recordings_past_end", here.first)).isEqualTo("0 of 1 UPHELD");
        recording(today);
        assertThat(here.find("recordings_past_end", here.first)).isEqualTo("1 of 2 AT_RISK");
        recording(today.minusDays(1));
        assertThat(here.find("recordings_past_end", here.first)).isEqualTo("2 of 3 BROKEN");
        assertThat(here.find("recordings_past_end", here.second)).isEmpty();
    }

    private void recording(LocalDate ends) {
        UUID coaching = UUID.randomUUID();
        here.plant(
                "coaching.coaching",
                Map.of(
                        "id",
                        coaching,
                        "school",
                        here.first.value(),
                        "group_id",
                        here.group,
                        "teacher",
                        noor,
                        "coach",
                        UUID.randomUUID(),
                        "started_at",
                        here.at(today.minusDays(30)),
                        "ends_on",
                        ends));
        here.plant(
                "coaching.recording",
                Map.of(
                        "id", UUID.randomUUID(),
                        "coaching", coaching,
                        "filmed_on", today.minusDays(20),
                        "seconds", 60,
                        "added_at", here.at(today.minusDays(20))));
    }

    @Test
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    void a_request_to_film_that_is_near_and_undecided_is_counted() {
        filming(today.plusDays(3));
        assertThat(here.find("filming_undecided", here.first)).isEqualTo("0 of 1 UPHELD");
        filming(today.plusDays(2));
        assertThat(here.find("filming_undecided", here.first)).isEqualTo("1 of 2 AT_RISK");
        assertThat(here.find("filming_undecided", here.second)).isEmpty();
    }

    private void filming(LocalDate day) {
        here.plant(
                "filming.request",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "pupil",
                        here.pupil,
                        "guardian",
                        noor,
                        "school",
                        here.first.value(),
                        "group_id",
                        here.group,
                        "on_day",
                        day,
                        "asked_at",
                        here.at(today.minusDays(9)),
                        "state",
                        "asked",
                        "sealed_what",
                        FigureBoard.SEALED));
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void the_dossier_of_somebody_who_left_long_ago_is_counted() {
        left(today.minusMonths(1));
        assertThat(here.findOfBoard("personnel_past_term")).isEqualTo("0 of 1 UPHELD");
        left(today.minusYears(12));
        assertThat(here.findOfBoard("personnel_past_term")).isEqualTo("1 of 2 AT_RISK");
    }

    private void left(LocalDate last) {
        UUID who = UUID.randomUUID();
        here.plant(
                "personnel.employment",
                Map.of(
                        "person", who,
                        "began_on", last.minusYears(3),
                        "ended_on", last,
                        "recorded_by", noor,
                        "recorded_at", here.at(today)));
        here.asProgram(() -> {
            here.demo.part(Vault.class).create(List.of(new KeyName(here.board, who, RetentionPurpose.PERSONNEL)));
            return 0;
        });
    }
}
