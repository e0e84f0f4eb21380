package nl.zorgvuldig.exchange.packages;

import java.util.List;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeDesk;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.packages.PackageAccessRules.CodeMatch;
import nl.zorgvuldig.exchange.packages.PackageAccessRules.GateDecision;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the rules and the database think of what is given, for tests.
public record ExchangeRows(ExchangeDesk desk) {
    /// What the database thinks.
    public boolean mayGo(DisclosureId id) {
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
    public boolean rulesOpen(DisclosureId id, int link) {
        return desk.demo.part(Boards.class).program(desk.demo.board()).call(() -> {
            DisclosureFile file = desk.file(id);
            BasisValidity support = desk.demo.part(BasisChecks.class).judge(file);
            return new PackageAccessRules(file, link, support, desk.demo.clock().today()).decide(CodeMatch.RIGHT)
                    instanceof GateDecision.Opens;
        });
    }

    public List<String> lines(Act act) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select relation from audit.event where subject = :pupil and act = :act order by at, id")
                .param("pupil", desk.child.value())
                .param("act", act.code())
                .query(String.class)
                .list();
    }

    public int packages(DisclosureId id) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from exchange.package where disclosure = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
