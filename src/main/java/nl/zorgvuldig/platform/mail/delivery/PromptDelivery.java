package nl.zorgvuldig.platform.mail.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a message as soon as the transaction of its cause has committed, without waiting for the
/// next periodic delivery. That delivery repeats what fails here.
public final class PromptDelivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PromptDelivery.class);

    private final MailDelivery delivery;
    private final Set<BoardId> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mail").factory());

    public PromptDelivery(MailDelivery delivery) {
        this.delivery = delivery;
    }

    /// @param board as written in the signal
    public void soon(String board) {
        Id.parse(board).map(BoardId::new).ifPresent(this::soon);
    }

    private void soon(BoardId board) {
        if (waiting.add(board)) {
            one.execute(() -> {
                waiting.remove(board);
                deliver(board);
            });
        }
    }

    private void deliver(BoardId board) {
        try {
            delivery.deliverDue(board);
        } catch (RuntimeException failed) {
            LOG.warn("mail waits for the next round: {}", failed.getClass().getName());
        }
    }

    @Override
    public void close() {
        one.close();
    }
}
