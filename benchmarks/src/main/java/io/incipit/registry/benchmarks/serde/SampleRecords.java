// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.benchmarks.serde;

import io.incipit.registry.benchmarks.data.Address;
import io.incipit.registry.benchmarks.data.Customs;
import io.incipit.registry.benchmarks.data.Event;
import io.incipit.registry.benchmarks.data.Order;
import io.incipit.registry.benchmarks.data.Parcel;
import io.incipit.registry.benchmarks.data.Shipment;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as a shop and its carrier might write them. */
final class SampleRecords {

    private static final long MORNING = 1_770_000_000_000L;

    private SampleRecords() {}

    static Order order() {
        return Order.newBuilder()
                .setId(4_711_815L)
                .setCustomer("customer-20431")
                .setProduct("SKU-88-1274-B")
                .setQuantity(3)
                .setPrice(24.9)
                .setCurrency("EUR")
                .setPaid(true)
                .setDiscount(0.05f)
                .setPlacedAt(MORNING)
                .setComment("leave it with the neighbours")
                .build();
    }

    static Shipment shipment() {
        return Shipment.newBuilder()
                .setId(99_120_442L)
                .setNumber("SHP-2026-0099120442")
                .setSender(address("Warehouse North", null))
                .setRecipient(address("A. Customer", 52.52))
                .setParcels(List.of(parcel("00340434161094000001"), parcel("00340434161094000002")))
                .setCustoms(customs())
                .setEvents(List.of(event("accepted", "by hand"), event("sorted", 17L), event("loaded", null)))
                .setLabels(Map.of("team", "returns", "campaign", "autumn", "origin", "web"))
                .setCharges(Map.of("freight", 7.49, "toll", 0.8))
                .setService("express")
                .setPriority(2)
                .setInsured(true)
                .setInsuredValue(500.0)
                .setCurrency("EUR")
                .setCreatedAt(MORNING)
                .setPromisedAt(MORNING + 86_400_000L)
                .setDeliveredAt(null)
                .setRoute(List.of("HAM", "HAJ", "BER"))
                .setCarrier("Carrier & Sons")
                .setVehicle("B-CS 1201")
                .setInstructions(null)
                .setAttempts(0)
                .setDistanceKm(288.5f)
                .setProof(ByteBuffer.wrap(new byte[32]))
                .build();
    }

    private static Address address(String name, @Nullable Double latitude) {
        return Address.newBuilder()
                .setName(name)
                .setStreet("Long Street")
                .setNumber("12b")
                .setPostalCode("10115")
                .setCity("Berlin")
                .setCountry("DE")
                .setLatitude(latitude)
                .setLongitude(latitude)
                .build();
    }

    private static Parcel parcel(String barcode) {
        return Parcel.newBuilder()
                .setBarcode(barcode)
                .setWeightGrams(1_250)
                .setLengthMm(400)
                .setWidthMm(300)
                .setHeightMm(150)
                .setFragile(false)
                .setContents("books")
                .setValue(4_900L)
                .setTags(List.of("dry", "flat"))
                .setDangerClass(null)
                .setTemperature(21.5f)
                .setSeal("S-0001")
                .build();
    }

    private static Customs customs() {
        return Customs.newBuilder()
                .setDeclaration("D-77-1204")
                .setTariff("4901 99 00")
                .setOrigin("DE")
                .setDuty(0.0)
                .setCleared(true)
                .setClearedAt(MORNING)
                .setOfficer(null)
                .setPapers(Map.of("invoice", "I-2026-1", "licence", "L-9"))
                .build();
    }

    private static Event event(String kind, @Nullable Object detail) {
        return Event.newBuilder()
                .setAt(MORNING)
                .setPlace("Hamburg")
                .setKind(kind)
                .setDetail(detail)
                .setLatitude(53.55)
                .setLongitude(9.99)
                .setActor("scanner-4")
                .setReadings(List.of(12, 15, 11, 19))
                .build();
    }
}
