package nl.zorgvuldig.exchange.overview;

import nl.zorgvuldig.platform.kernel.PageOf;

/// Page with a further part of one of the lists.
///
/// @param which `open`, `gevraagd` or `voorbij`
/// @param address without the number of the part
/// @param asked whether it is about inquiries
public record ExchangeListPartPage(String which, String address, PageOf<ExchangeListPage.Line> lines, boolean asked) {}
