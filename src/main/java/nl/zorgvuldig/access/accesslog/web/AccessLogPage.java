package nl.zorgvuldig.access.accesslog.web;

import java.util.List;
import nl.zorgvuldig.access.accesslog.AccessLogDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Who looked in one dossier.
///
/// @param first where the newest days are, when these are not
/// @param next where earlier days are; empty when there are none
public record AccessLogPage(
        String name, Clause clause, Sentence because, List<AccessLogDay> days, String first, String next) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
