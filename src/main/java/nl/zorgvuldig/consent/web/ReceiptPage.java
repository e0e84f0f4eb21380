package nl.zorgvuldig.consent.web;

import nl.zorgvuldig.consent.Receipt;

/// The proof of one answer on a page, with the files one can keep.
public record ReceiptPage(Receipt receipt, String address) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
