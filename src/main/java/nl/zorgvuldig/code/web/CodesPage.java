package nl.zorgvuldig.code.web;

import java.util.List;
import nl.zorgvuldig.code.Duty;
import nl.zorgvuldig.code.Receipt;

/// The documents, as somebody finds them.
///
/// @param receipts what this reader confirmed, newest first
/// @param overview whether the reader may see who confirmed
/// @param board whether the reader is of the board, which lays down
public record CodesPage(List<Duty> duties, List<Receipt> receipts, boolean overview, boolean board) {

    public String title(Receipt receipt) {
        return duties.stream()
                .map(Duty::current)
                .filter(one -> one.code().equals(receipt.code()))
                .map(one -> one.title())
                .findFirst()
                .orElse("");
    }
}
