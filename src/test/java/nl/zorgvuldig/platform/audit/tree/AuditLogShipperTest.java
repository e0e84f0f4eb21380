package nl.zorgvuldig.platform.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.BoardLog;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.LogDamaged;
import nl.zorgvuldig.platform.audit.events.AuditLogShipper;
import nl.zorgvuldig.platform.audit.events.CanonicalEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What is told of the log as it is sealed, for another machine to keep.
class AuditLogShipperTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(AuditLogShipper.class);
    private final Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final BoardLog mine = new BoardLog();

    @BeforeEach
    void listen() {
        told.list = new CopyOnWriteArrayList<>(); // others of the demonstration write meanwhile
        told.start();
        logger.addAppender(told);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(told);
        logger.setLevel(before);
    }

    private List<String> lines() {
        return told.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(mine.board.toString()))
                .toList();
    }

    @Test
    void each_line_is_told_once_and_so_is_the_signed_state() {
        List<AuditEvent> events = mine.sealed(3);
        mine.log.seal(mine.board);

        Checkpoint signed =
                mine.as(() -> mine.log.checkpoints(1, Long.MAX_VALUE)).getFirst();
        assertThat(lines())
                .hasSize(4)
                .last()
                .isEqualTo("zorgvuldig-told-1 " + mine.board + " signed 3 " + signed.root());
        for (int i = 0; i < 3; i++) {
            AuditEvent event = events.get(i);
            assertThat(lines().get(i))
                    .isEqualTo(
                            "zorgvuldig-told-1 %s line %d %s %s read %s granted group",
                            mine.board,
                            i,
                            event.at(),
                            event.id(),
                            event.clause().id());
        }
    }

    @Test
    void nobody_is_in_what_is_told() {
        mine.log.append(mine.event().through(UUID.randomUUID()));
        AuditEvent event = mine.event().through(UUID.randomUUID());
        mine.log.append(event);
        mine.log.seal(mine.board);

        assertThat(lines()).hasSize(3);
        assertThat(String.join("\n", lines()))
                .contains(event.id().toString())
                .doesNotContain(
                        mine.person.toString(),
                        mine.pupil.toString(),
                        event.via().orElseThrow().toString(),
                        SignedNote.base64(new MerkleHasher().leaf(CanonicalEvent.of(event))));
    }

    @Test
    void nothing_is_told_of_what_was_not_kept() {
        mine.append();
        assertThat(lines()).isEmpty();

        mine.log.seal(mine.board);
        mine.append();
        mine.tamper("delete from audit.checkpoint where board = :board");
        int before = lines().size();
        assertThat(before).isEqualTo(2);
        assertThatThrownBy(() -> mine.log.seal(mine.board)).isInstanceOf(LogDamaged.class);
        assertThat(lines()).hasSize(before);
    }
}
