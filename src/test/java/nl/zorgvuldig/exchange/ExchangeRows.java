package nl.zorgvuldig.exchange;

import java.util.List;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the rules and the database think of what is given, for tests.
record ExchangeRows(ExchangeDesk desk) {
    /// What the database thinks.
    boolean mayGo(DisclosureId id) {
        return desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .call(() -> desk.demo
                        .part(Work.class)
                        .read(
                                ExchangeActs.GIVE_PACKAGE,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("select exchange.may_go(:board, :pupil, :id)")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .param("id", id.value())
                                        .query(Boolean.class)
                                        .single()));
    }

    /// What the rules think, with the right code.
    boolean rulesOpen(DisclosureId id, int link) {
        return desk.demo.part(Boards.class).program(desk.demo.board()).call(() -> {
            DisclosureFile file = desk.file(id);
            Support support = desk.demo.part(Supports.class).judge(file);
            return new GateRules(file, link, support, desk.demo.clock().today()).decide(CodeGiven.RIGHT)
                    instanceof Gate.Opens;
        });
    }

    List<String> lines(Act act) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select relation from audit.event where subject = :pupil and act = :act order by at, id")
                .param("pupil", desk.child.value())
                .param("act", act.code())
                .query(String.class)
                .list();
    }

    int packages(DisclosureId id) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from exchange.package where disclosure = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
