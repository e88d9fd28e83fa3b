package org.safetyworkbench.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.StoreException;

/** Saves one enterprise with all that belongs to it, through EclipseLink. */
final class EnterpriseWriter {

	private final EntityManager entities;
	private final Pinyin pinyin;

	EnterpriseWriter(EntityManager entities, Pinyin pinyin) {
		this.entities = entities;
		this.pinyin = pinyin;
	}

	/** @return the new version */
	long write(Enterprise enterprise) {
		UUID id = enterprise.id().value();
		EnterpriseRecord row = entities.find(EnterpriseRecord.class, id);
		if ((row == null ? 0 : row.version()) != enterprise.version()) throw new StoreException(OpenStore.conflict(), null);
		if (row == null) {
			row = new EnterpriseRecord(enterprise, pinyin);
			entities.persist(row);
		} else {
			row.become(enterprise, pinyin);
			// a change of facts alone is a change of the enterprise too
			entities.lock(row, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		}
		sectors(enterprise, id);
		facts(enterprise, id);
		persons(enterprise, id);
		entities.flush();
		return row.version();
	}

	private void sectors(Enterprise enterprise, UUID id) {
		Map<String, String> wanted = new LinkedHashMap<>();
		for (String sector : Columns.sectorRows(enterprise)) wanted.put(sector, enterprise.name());
		bring(all(SectorRecord.class, id), SectorRecord::sector, wanted, SectorRecord::become, (sector, name) -> new SectorRecord(id, sector, name));
	}

	private void facts(Enterprise enterprise, UUID id) {
		bring(all(FactRecord.class, id), FactRecord::fact, enterprise.facts().asMap(), FactRecord::become, (fact, value) -> new FactRecord(id, fact, value));
	}

	private void persons(Enterprise enterprise, UUID id) {
		Map<UUID, Integer> wanted = new LinkedHashMap<>();
		List<Person> persons = enterprise.persons();
		for (int i = 0; i < persons.size(); i++) wanted.put(persons.get(i).id().value(), i);
		bring(all(PersonRecord.class, id), PersonRecord::id, wanted, (record, place) -> record.become(persons.get(place), place),
				(person, place) -> new PersonRecord(id, persons.get(place), place));
	}

	private <R> List<R> all(Class<R> type, UUID enterprise) {
		return entities.createQuery("select r from " + type.getSimpleName() + " r where r.enterpriseId = :id", type)
				.setParameter("id", enterprise).getResultList();
	}

	/** Removes the rows no longer wanted, changes the others, adds the missing ones. */
	private <R, K, V> void bring(List<R> present, Function<R, K> key, Map<K, V> wanted, BiConsumer<R, V> change,
			java.util.function.BiFunction<K, V, R> make) {
		Map<K, V> missing = new HashMap<>(wanted);
		for (R record : present) {
			V value = missing.remove(key.apply(record));
			if (value == null) entities.remove(record);
			else change.accept(record, value);
		}
		missing.forEach((k, v) -> entities.persist(make.apply(k, v)));
	}
}
