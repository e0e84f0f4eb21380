package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaColumnTest {
    @ParameterizedTest
    @CsvSource({
        "enrolment.register, sealed_name, bytea",
        "enrolment.register, pupil, uuid",
        "enrolment.pupil, id, uuid",
        "enrolment.authority, recorded_by, uuid",
        "enrolment.guardianship, person, uuid",
        "school.staff_member, id, uuid",
        "access.assignment, given_by, uuid",
        "consent.answer, new_guardian, uuid",
        "dossier.entry_version, author, uuid",
        "audit.event, actor, uuid",
        "audit.event, subject, uuid",
        "mail.message, addressee, uuid",
        "identity.account, address_hash, bytea",
        "identity.spring_session, principal_name, character varying(100)"
    })
    void holds_personal_data(String table, String column, String type) {
        assertThat(new SchemaColumn(table, column, type).personal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "school.group, id, uuid",
        "school.school, id, uuid",
        "school.school, board, uuid",
        "enrolment.placement, group_id, uuid",
        "audit.event, id, uuid",
        "audit.event, via, uuid",
        "audit.leaf, hash, bytea",
        "identity.sign_in_link, token_hash, bytea",
        "identity.attempt, key_hash, bytea",
        "enrolment.register, kind, text",
        "enrolment.pupil, pupil, integer"
    })
    void holds_none(String table, String column, String type) {
        assertThat(new SchemaColumn(table, column, type).personal()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "enrolment.pupil, id, PUPIL",
        "enrolment.register, pupil, PUPIL",
        "consent.answer, old_pupil, PUPIL",
        "school.staff_member, id, STAFF",
        "consultation.talk, expert, EXPERT"
    })
    void some_names_tell_whom_it_is_about(String table, String column, SubjectKind subject) {
        assertThat(new SchemaColumn(table, column, "uuid").subject()).hasValue(subject);
    }

    @ParameterizedTest
    @CsvSource({"school.function_held, person", "audit.event, actor", "school.group, id"})
    void others_do_not(String table, String column) {
        assertThat(new SchemaColumn(table, column, "uuid").subject()).isEmpty();
    }
}
