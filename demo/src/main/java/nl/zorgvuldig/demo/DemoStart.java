package nl.zorgvuldig.demo;

import nl.zorgvuldig.platform.database.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Has the demonstration board made at the start. Everything else in this module is `@Lazy`: after
/// the first start nothing of it is needed.
@Component
final class DemoStart implements ApplicationRunner {
    private final Installation installation;
    private final ObjectProvider<DemoBoard> board;

    DemoStart(Installation installation, ObjectProvider<DemoBoard> board) {
        this.installation = installation;
        this.board = board;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.demonstration()) {
            board.getObject().makeOnce();
        }
    }
}
