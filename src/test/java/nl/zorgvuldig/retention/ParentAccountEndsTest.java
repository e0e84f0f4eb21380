package nl.zorgvuldig.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The account of a parent ends with the dossier of the last child here, with all that leads to it.
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
class ParentAccountEndsTest {
    private final LeftPupil one = new LeftPupil(2);

    @Test
    void with_the_last_dossier_goes_the_account_its_sessions_and_what_was_on_its_way() {
        for (PersonId parent : List.of(one.father, one.mother)) {
            planted(parent);
        }
        assertThat(open(one.father)).isTrue();
        assertThat(one.approve(Part.DOSSIER)).isEqualTo(1);

        assertThat(one.go()).isEqualTo(1);

        assertThat(open(one.father)).isFalse();
        assertThat(rows(one.father)).isEqualTo(0);
        assertThat(open(one.mother)).as("has another child here").isTrue();
        assertThat(rows(one.mother)).isEqualTo(3);
    }

    private boolean open(PersonId parent) {
        return one.asProgram(() -> one.part(Accounts.class).findOpen(one.board, parent))
                .isPresent();
    }

    /// A session, a letter with a code, and an address that was asked with it.
    private void planted(PersonId parent) {
        OffsetDateTime now = one.program.clock().instant().atOffset(ZoneOffset.UTC);
        byte[] hash =
                ByteBuffer.allocate(32)
                        .putLong(parent.value().getMostSignificantBits())
                        .putLong(parent.value().getLeastSignificantBits())
                        .array();
        sql(
                "insert into identity.spring_session values (:id, :id, 0, 0, 900, 9999999999999, :person)",
                parent,
                now,
                hash);
        sql(
                "insert into entrance.parent_letter (board, code_hash, person, school, made_at, made_by, expires_at)"
                        + " values (:board, :hash, :person::uuid, :school, :now, :head, :now)",
                parent,
                now,
                hash);
        sql(
                "insert into entrance.address_change (board, id, person, way, letter_hash, sealed_email, language,"
                        + " confirm_hash, asked_at, asked_by, waits_until, expires_at)"
                        + " values (:board, :id::uuid, :person::uuid, 'letter', :hash, :hash, 'nl', :hash, :now,"
                        + " :person::uuid, :now, :now)",
                parent,
                now,
                hash);
    }

    private void sql(String statement, PersonId parent, OffsetDateTime now, byte[] hash) {
        one.program
                .superuser("zorgvuldig")
                .sql(statement)
                .param("id", UUID.randomUUID().toString())
                .param("board", one.board.value())
                .param("person", parent.toString())
                .param("school", one.school.id().value())
                .param("head", one.head.value())
                .param("now", now)
                .param("hash", hash)
                .update();
    }

    private int rows(PersonId parent) {
        return one.program
                .superuser("zorgvuldig")
                .sql(
                        "select (select count(*) from identity.spring_session where principal_name = :person)"
                                + " + (select count(*) from entrance.parent_letter where person = :person::uuid)"
                                + " + (select count(*) from entrance.address_change where person = :person::uuid)")
                .param("person", parent.toString())
                .query(Integer.class)
                .single();
    }
}
