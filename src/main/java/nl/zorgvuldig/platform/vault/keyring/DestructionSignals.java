package nl.zorgvuldig.platform.vault.keyring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.keyfiles.KeyFolder;

/// Signals of destroyed keys and ended epochs to whoever holds them in memory, here at once and on
/// other instances through the database.
public final class DestructionSignals {
    static final String KEY_TOPIC = "vault.destroyed";
    static final String EPOCH_TOPIC = "vault.epoch";

    private final Signals signals;
    private final KeyFolder folder;
    private final List<Holder> holders = new CopyOnWriteArrayList<>();

    private record Holder(Consumer<KeyName> forget, Runnable forgetAll) {}

    public DestructionSignals(Signals signals, KeyFolder folder) {
        this.signals = signals;
        this.folder = folder;
        signals.listen(KEY_TOPIC, payload -> parse(payload).ifPresentOrElse(this::forget, this::forgetAll));
        signals.listen(EPOCH_TOPIC, payload -> folder.forgetAll());
        signals.whenLost(this::forgetAll);
    }

    public <P> OpenKeys<P> tell(OpenKeys<P> keys) {
        holders.add(new Holder(keys::forget, keys::forgetAll));
        return keys;
    }

    public void announce(KeyName name) {
        forget(name);
        signals.send(KEY_TOPIC, text(name));
    }

    public void announceEpoch(int epoch) {
        folder.forget(epoch);
        signals.send(EPOCH_TOPIC, Integer.toString(epoch));
    }

    private void forget(KeyName name) {
        holders.forEach(holder -> holder.forget().accept(name));
    }

    private void forgetAll() {
        folder.forgetAll();
        holders.forEach(holder -> holder.forgetAll().run());
    }

    private static String text(KeyName name) {
        return name.board() + " " + name.subject() + " " + name.keeping().code();
    }

    private static Optional<KeyName> parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Optional<UUID> board = Id.parse(parts[0]);
        Optional<UUID> subject = Id.parse(parts[1]);
        Optional<RetentionPurpose> keeping = RetentionPurpose.find(parts[2]);
        return board.isPresent() && subject.isPresent() && keeping.isPresent()
                ? Optional.of(new KeyName(new BoardId(board.get()), subject.get(), keeping.get()))
                : Optional.empty();
    }
}
