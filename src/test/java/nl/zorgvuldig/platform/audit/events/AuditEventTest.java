package nl.zorgvuldig.platform.audit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import org.junit.jupiter.api.Test;

class AuditEventTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T14:55:03.000001999Z"), ZoneOffset.UTC);
    private static final Acting ACTING = new Acting(
            new BoardId(new UUID(1, 2)), new PersonId(new UUID(3, -4)), LogActs.READ_LOG, LocalDate.of(2026, 11, 24));
    private static final AuditEvent EVENT =
            AuditEvent.of(CLOCK, ACTING, Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY, AuditOutcome.REFUSED, "none");

    @Test
    void an_event_is_one_line_of_twelve_fields() {
        assertThat(line(EVENT))
                .isEqualTo("zorgvuldig-event-1 00000000-0000-0001-0000-000000000002 "
                        + EVENT.id()
                        + " 2026-11-24T14:55:03.000001Z 00000000-0000-0003-ffff-fffffffffffc"
                        + " read_log - C4 refused none - 0");
    }

    @Test
    void whom_it_is_about_and_through_what_and_how_many_stand_in_the_line() {
        AuditEvent full = EVENT.about(new PupilId(new UUID(5, 6)))
                .through(new GroupId(new UUID(7, 8)))
                .counting(31);
        assertThat(line(full))
                .contains(" read_log 00000000-0000-0005-0000-000000000006 C4 ")
                .endsWith(" none 00000000-0000-0007-0000-000000000008 31");
        assertThat(full.id()).isEqualTo(EVENT.id());
    }

    @Test
    void its_id_is_of_the_same_moment() {
        assertThat(EVENT.id().value().version()).isEqualTo(7);
        assertThat(EVENT.id().value().getMostSignificantBits() >>> 16)
                .isEqualTo(EVENT.at().toEpochMilli());
    }

    @Test
    void what_does_not_fit_the_line_is_no_event() {
        assertThatThrownBy(() -> relation("Group 7b of Mrs. X")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> relation("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> relation("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EVENT.counting(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(Instant.parse("1969-12-31T23:59:59Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> with(new EventId(UUID.randomUUID()), EVENT.at()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_buffer_used_again_holds_only_the_last_line() {
        CanonicalEvent line = new CanonicalEvent();
        line.begin();
        line.code("x".repeat(2000));
        line.begin();
        line.moment(CanonicalEvent.micros(Instant.parse("9999-12-31T23:59:59.999999Z")));
        line.moment(0);
        line.moment(-1);
        line.number(10);
        line.number(Integer.MAX_VALUE);
        assertThat(line.toString())
                .isEqualTo("zorgvuldig-event-1 9999-12-31T23:59:59.999999Z 1970-01-01T00:00:00.000000Z"
                        + " 1969-12-31T23:59:59.999999Z 10 2147483647");
    }

    private static AuditEvent relation(String relation) {
        return AuditEvent.of(CLOCK, ACTING, Clause.CONFIDENTIALITY, AuditOutcome.DONE, relation);
    }

    private static AuditEvent at(Instant at) {
        return with(EVENT.id(), at);
    }

    private static AuditEvent with(EventId id, Instant at) {
        return new AuditEvent(
                id,
                EVENT.board(),
                at,
                EVENT.actor(),
                EVENT.act(),
                EVENT.subject(),
                EVENT.clause(),
                EVENT.outcome(),
                EVENT.relation(),
                EVENT.via(),
                EVENT.count());
    }

    private static String line(AuditEvent event) {
        return new String(CanonicalEvent.of(event), StandardCharsets.US_ASCII);
    }
}
