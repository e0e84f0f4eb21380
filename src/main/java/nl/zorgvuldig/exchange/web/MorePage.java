package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.kernel.Slice;

/// More of one of the lists of what is given and asked.
///
/// @param which `open`, `gevraagd` or `voorbij`
/// @param address without the number of the part
/// @param asked whether it is about what is asked of others
public record MorePage(String which, String address, Slice<ListPage.Line> lines, boolean asked) {}
