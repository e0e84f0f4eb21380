package nl.zorgvuldig.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.LogFinding.Kind;
import nl.zorgvuldig.platform.audit.events.CanonicalEvent;
import nl.zorgvuldig.platform.audit.tree.MerkleHasher;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Someone whom the database does not stop changes the log behind the program's back.
@Upholds(Clause.CONFIDENTIALITY)
class TamperTest {
    private final BoardLog mine = new BoardLog();
    private final List<AuditEvent> first = mine.sealed(4);
    private final List<AuditEvent> second = mine.sealed(3);
    private final List<AuditEvent> third = mine.sealed(6);

    private List<LogFinding> findings() {
        LogVerification verification = mine.log.verify(mine.board);
        assertThat(verification.size()).isEqualTo(13);
        return verification.findings();
    }

    private static UUID id(AuditEvent event) {
        return event.id().value();
    }

    @Test
    void untouched_it_is_sound() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void every_column_of_a_line_is_protected() {
        for (String change : List.of(
                "at = at + interval '1 microsecond'",
                "actor = gen_random_uuid()",
                "act = 'write'",
                "subject = gen_random_uuid()",
                "subject = null",
                "clause = 'C5'",
                "outcome = 'refused'",
                "relation = 'head'",
                "via = gen_random_uuid()",
                "count = count + 1")) {
            BoardLog log = new BoardLog();
            AuditEvent event = log.sealed(2).getFirst();
            log.tamper("update audit.event set " + change + " where board = :board and id = :id1", id(event));
            assertThat(log.log.verify(log.board).findings())
                    .as(change)
                    .containsExactly(LogFinding.at(Kind.EVENT_ALTERED, 0, event.id()));
        }
    }

    @Test
    void a_changed_line_is_named() {
        AuditEvent event = second.get(1);
        mine.tamper("update audit.event set outcome = 'refused' where board = :board and id = :id1", id(event));
        assertThat(findings()).containsExactly(LogFinding.at(Kind.EVENT_ALTERED, 5, event.id()));
    }

    @Test
    void a_removed_line_is_named() {
        AuditEvent event = second.get(2);
        mine.tamper("delete from audit.event where board = :board and id = :id1", id(event));
        assertThat(findings()).containsExactly(LogFinding.at(Kind.EVENT_MISSING, 6, event.id()));
    }

    @Test
    void a_line_slipped_in_afterwards_is_named() {
        AuditEvent forged = mine.event(Clock.offset(BoardLog.CLOCK, Duration.ofDays(-2)));
        mine.log.append(forged);
        assertThat(findings()).containsExactly(LogFinding.of(Kind.EVENT_NOT_SEALED, forged.id()));
    }

    @Test
    void a_line_exchanged_for_another_is_named_twice() {
        AuditEvent event = first.get(1);
        AuditEvent forged = mine.event(Clock.offset(BoardLog.CLOCK, Duration.ofDays(-2)));
        mine.tamper("update audit.event set id = :id2 where board = :board and id = :id1", id(event), id(forged));
        assertThat(findings())
                .containsExactly(
                        LogFinding.at(Kind.EVENT_MISSING, 1, event.id()),
                        LogFinding.of(Kind.EVENT_NOT_SEALED, forged.id()));
    }

    @Test
    void a_line_changed_together_with_its_leaf_is_placed() {
        AuditEvent event = first.get(2);
        mine.tamper("update audit.event set outcome = 'refused' where board = :board and id = :id1", id(event));
        mine.tamper(
                "update audit.leaf set hash = :id1 where board = :board and index = 2",
                new MerkleHasher().leaf(CanonicalEvent.of(refused(event))));
        assertThat(findings()).containsExactly(LogFinding.between(Kind.TREE_ALTERED, 2, 3));
    }

    private static AuditEvent refused(AuditEvent event) {
        return new AuditEvent(
                event.id(),
                event.board(),
                event.at(),
                event.actor(),
                event.act(),
                event.subject(),
                event.clause(),
                AuditOutcome.REFUSED,
                event.relation(),
                event.via(),
                event.count());
    }

    @Test
    void a_changed_leaf_is_told_from_a_changed_line() {
        mine.tamper("update audit.leaf set hash = sha256('other') where board = :board and index = 5");
        assertThat(findings())
                .containsExactly(
                        LogFinding.at(Kind.LEAF_ALTERED, 5, second.get(1).id()));
    }

    @Test
    void a_removed_leaf_is_named_and_so_is_its_line() {
        mine.tamper("delete from audit.leaf where board = :board and index = 5");
        assertThat(mine.log.verify(mine.board).findings()).contains(LogFinding.at(Kind.LEAF_MISSING, 5));
        mine.tamper("delete from audit.leaf where board = :board and index = 8");
        assertThat(mine.log.verify(mine.board).findings())
                .filteredOn(finding -> finding.kind() != Kind.EVENT_NOT_SEALED)
                .containsExactly(LogFinding.at(Kind.LEAF_MISSING, 5), LogFinding.at(Kind.LEAF_MISSING, 8));
    }

    @Test
    void leaves_that_changed_places_are_named() {
        exchange("event = b.event, hash = b.hash", 8, 10);
        assertThat(findings())
                .containsExactly(
                        LogFinding.at(Kind.ORDER_CHANGED, 8, third.get(3).id()),
                        LogFinding.at(Kind.ORDER_CHANGED, 10, third.get(1).id()));
    }

    @Test
    void lines_that_changed_leaves_are_named() {
        exchange("event = b.event", 8, 10);
        assertThat(findings())
                .containsExactly(
                        LogFinding.at(Kind.ORDER_CHANGED, 8, third.get(3).id()),
                        LogFinding.at(Kind.ORDER_CHANGED, 10, third.get(1).id()));
    }

    @Test
    void leaves_that_changed_places_between_checkpoints_are_placed() {
        exchange("event = b.event, hash = b.hash", 1, 9);
        assertThat(findings())
                .containsExactly(
                        LogFinding.between(Kind.TREE_ALTERED, 0, 1), LogFinding.between(Kind.TREE_ALTERED, 8, 9));
    }

    private void exchange(String columns, long number, long other) {
        mine.tamper("alter table audit.leaf drop constraint leaf_board_event_key");
        try {
            mine.tamper(
                    "update audit.leaf a set "
                            + columns
                            + " from audit.leaf b where a.board = :board and b.board = :board"
                            + " and a.index in (:id1, :id2) and b.index = (:id1 + :id2) - a.index",
                    number,
                    other);
        } finally {
            mine.tamper("alter table audit.leaf add constraint leaf_board_event_key unique (board, event)");
        }
    }

    @Test
    void changed_subtrees_are_told_from_changed_leaves() {
        mine.tamper("update audit.leaf set nodes = hash where board = :board and index = 5");
        assertThat(findings()).containsExactly(LogFinding.at(Kind.NODES_ALTERED, 5));
    }

    @Test
    void a_leaf_added_at_the_end_is_signed_by_no_checkpoint() {
        mine.tamper(
                "insert into audit.leaf (board, index, event, hash, nodes) values (:board, 13, :id1, sha256('x'), sha256('y'))",
                UUID.randomUUID());
        assertThat(findings()).contains(LogFinding.at(Kind.CHECKPOINT_MISSING, 13));
    }

    @Test
    void leaves_removed_at_the_end_are_missed() {
        mine.tamper("delete from audit.leaf where board = :board and index >= 11");
        assertThat(mine.log.verify(mine.board).findings()).contains(LogFinding.between(Kind.LEAF_MISSING, 11, 12));
    }

    @Test
    void a_removed_checkpoint_leaves_places_unsigned() {
        mine.tamper("delete from audit.checkpoint where board = :board and size = 13");
        assertThat(mine.log.verify(mine.board).findings())
                .containsExactly(LogFinding.between(Kind.CHECKPOINT_MISSING, 7, 12));
    }

    @Test
    void a_changed_checkpoint_is_named_whichever_part_was_changed() {
        mine.tamper("update audit.checkpoint set root = sha256('x') where board = :board and size = 7");
        assertThat(findings()).containsExactly(LogFinding.at(Kind.CHECKPOINT_ALTERED, 6));
        mine.tamper(
                "update audit.checkpoint set note = replace(note, E'\\n13\\n', E'\\n14\\n') where board = :board and size = 13");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        LogFinding.at(Kind.CHECKPOINT_ALTERED, 12), LogFinding.at(Kind.CHECKPOINT_ALTERED, 6));
    }

    @Test
    void an_older_checkpoint_with_another_root_and_no_signature_for_it_is_named() {
        Checkpoint seven = mine.as(() -> mine.log.checkpoints(1, 8)).getFirst();
        byte[] other = new MerkleHasher().leaf(new byte[0]);
        mine.tamper(
                "update audit.checkpoint set root = :id1, note = replace(note, :id2, :id3) where board = :board and size = 7",
                other,
                seven.root(),
                SignedNote.base64(other));
        assertThat(findings()).containsExactly(LogFinding.at(Kind.CHECKPOINT_ALTERED, 6));
    }

    @Test
    void a_checkpoint_signed_with_another_key_is_named() {
        Checkpoint newest =
                mine.as(() -> mine.log.checkpoints(1, Long.MAX_VALUE)).getFirst();
        Checkpoint forged = Checkpoint.sign(mine.board, 13, newest.rootHash(), new MemoryKeys());
        mine.tamper("update audit.checkpoint set note = :id1 where board = :board and size = 13", forged.note());
        assertThat(findings()).containsExactly(LogFinding.at(Kind.FOREIGN_KEY, 12));
    }

    @Test
    void a_log_rewritten_with_care_but_without_the_key_does_not_pass() {
        AuditEvent event = first.getFirst();
        mine.tamper("update audit.event set outcome = 'refused' where board = :board and id = :id1", id(event));
        mine.tamper("delete from audit.leaf where board = :board");
        mine.tamper("delete from audit.checkpoint where board = :board");
        mine.with(new MemoryKeys()).seal(mine.board);
        assertThat(findings()).containsExactly(LogFinding.at(Kind.FOREIGN_KEY, 12));
    }
}
