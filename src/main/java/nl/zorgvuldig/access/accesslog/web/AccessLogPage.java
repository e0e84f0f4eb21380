package nl.zorgvuldig.access.accesslog.web;

import java.util.List;
import nl.zorgvuldig.access.accesslog.AccessLogDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Access log of one dossier.
///
/// @param first address of the newest days, when these are not
/// @param next address of earlier days; empty when there are none
public record AccessLogPage(
        String name, Clause clause, Sentence because, List<AccessLogDay> days, String first, String next) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
