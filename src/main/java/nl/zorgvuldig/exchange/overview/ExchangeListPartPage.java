package nl.zorgvuldig.exchange.overview;

import nl.zorgvuldig.platform.kernel.PageOf;

/// More of one of the lists of what is given and asked.
///
/// @param which `open`, `gevraagd` or `voorbij`
/// @param address without the number of the part
/// @param asked whether it is about what is asked of others
public record ExchangeListPartPage(String which, String address, PageOf<ExchangeListPage.Line> lines, boolean asked) {}
