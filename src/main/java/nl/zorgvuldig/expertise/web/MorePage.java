package nl.zorgvuldig.expertise.web;

import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Sentence;

/// More of one of the lists about experts.
///
/// @param address without the number of the part
/// @param lines about pupils; empty when it is about questions
public record MorePage(Sentence title, String address, Slice<CasesPage.Line> lines, Slice<CasesPage.Asked> asked) {

    @Override
    public String toString() {
        return "[sealed]";
    }
}
