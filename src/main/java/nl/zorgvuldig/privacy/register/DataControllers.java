package nl.zorgvuldig.privacy.register;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.web.DataControllerDetails;
import nl.zorgvuldig.platform.web.DataControllerDirectory;
import nl.zorgvuldig.privacy.register.processing.RegisterTextStore;
import nl.zorgvuldig.privacy.register.processors.ProcessorRules;
import org.springframework.stereotype.Component;

/// Details of the board as data controller: reading and changing them.
@Component
public final class DataControllers implements DataControllerDirectory {
    private final RegisterTextStore store;
    private final RegisterLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    DataControllers(RegisterTextStore store, RegisterLog log, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// The details as the program knows them, for anybody: they appear in letters and forms.
    public DataController current() {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, store::controller));
    }

    @Override
    public DataControllerDetails details() {
        DataController known = current();
        return new DataControllerDetails(known.address(), known.number(), known.phone());
    }

    /// Records new details. Repeating the newest changes nothing.
    public Outcome<Nothing> write(DataController wish) {
        DataController before = current();
        List<Objection> objections = Stream.of(
                        tooLong("address", wish.address()),
                        tooLong("number", wish.number()),
                        tooLong("phone", wish.phone()),
                        tooLong("joint", wish.joint()),
                        tooLong("security", wish.security()))
                .flatMap(eachs -> eachs)
                .toList();
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (before.says(wish)) {
            return Outcome.done();
        }
        DataController fresh = new DataController(
                before.version() + 1, wish.address(), wish.number(), wish.phone(), wish.joint(), wish.security());
        log.done(RegisterActs.KEEP_REGISTER, "controller");
        return work.write(RegisterActs.KEEP_REGISTER, () -> store.add(fresh, clock.instant())) == 1
                ? Outcome.done()
                : Outcome.conflict();
    }

    private static Stream<Objection> tooLong(String field, String text) {
        return FreeText.length(field, text, ProcessorRules.LONG).stream();
    }
}
