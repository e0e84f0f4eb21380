package nl.zorgvuldig.register;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.web.ControllerBook;
import nl.zorgvuldig.web.ControllerDetails;
import org.springframework.stereotype.Component;

/// The door to what is known of the board as controller.
@Component
public final class Controllers implements ControllerBook {
    private final RegisterTexts store;
    private final RegisterLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    Controllers(RegisterTexts store, RegisterLog log, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// As the program knows it, whoever asks: it stands in letters and forms.
    public Controller current() {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, store::controller));
    }

    @Override
    public ControllerDetails details() {
        Controller known = current();
        return new ControllerDetails(known.address(), known.number());
    }

    /// The same as the newest changes nothing.
    public Outcome<Nothing> write(Controller wish) {
        Controller before = current();
        List<Objection> objections = Stream.of(
                        tooLong("address", wish.address()),
                        tooLong("number", wish.number()),
                        tooLong("phone", wish.phone()),
                        tooLong("joint", wish.joint()),
                        tooLong("security", wish.security()))
                .flatMap(one -> one)
                .toList();
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (before.says(wish)) {
            return Outcome.done();
        }
        Controller fresh = new Controller(
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
