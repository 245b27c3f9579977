package org.yijianshi.departmentkit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.contracts.Topics;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.departmentkit.desk.OrderFile;
import org.yijianshi.departmentkit.desk.OrderReader;
import org.yijianshi.departmentkit.desk.OwnCases;
import org.yijianshi.departmentkit.desk.ReviewDesk;
import org.yijianshi.departmentkit.desk.SectionCheck;
import org.yijianshi.departmentkit.desk.SectionReader;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.listen.Orders;
import org.yijianshi.departmentkit.make.ProductionDesk;
import org.yijianshi.departmentkit.make.ProductionHealth;
import org.yijianshi.departmentkit.make.ProductionProjection;
import org.yijianshi.departmentkit.read.DueDateTable;
import org.yijianshi.departmentkit.read.DueDates;
import org.yijianshi.departmentkit.read.TaskProjection;
import org.yijianshi.departmentkit.read.TaskQueries;
import org.yijianshi.departmentkit.speak.HandlingSpeaker;
import org.yijianshi.departmentkit.store.HandlingStore;
import org.yijianshi.departmentkit.store.NumberPool;
import org.yijianshi.departmentkit.store.PoolKeeper;
import org.yijianshi.departmentkit.web.ChoicesController;
import org.yijianshi.departmentkit.web.Decisions;
import org.yijianshi.departmentkit.web.PrecheckController;
import org.yijianshi.departmentkit.web.RulesController;
import org.yijianshi.departmentkit.web.TaskController;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.kafka.SpokenTopics;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.AggregateDefinition;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.ReadAhead;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.store.ViewWrites;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.TextSource;
import org.yijianshi.platform.web.Texts;

import java.time.Duration;
import java.util.List;

/// Wires a department around its [Department].
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DepartmentConfiguration {

    @Bean
    AggregateDefinition<?, ?> handlings() {
        return HandlingStore.DEFINITION;
    }

    @Bean
    Profiles profiles() {
        return Profiles.load();
    }

    @Bean
    TextSource departmentTexts() {
        return new TextSource("department-texts");
    }

    @Bean
    SpokenTopics spokenTopics(Department<?> department) {
        return new SpokenTopics(List.of(Topics.handlingEvents(department.item().value())));
    }

    @Bean
    NumberPool numbers(JdbcClient db, PlatformTransactionManager transactions) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new NumberPool(db, apart);
    }

    @Bean
    PoolKeeper numberPools(NumberPool pool) {
        return new PoolKeeper(pool);
    }

    @Bean
    ProductionHealth production(JdbcClient db) {
        return new ProductionHealth(db);
    }

    @Bean
    OrderFile orderFile(Streams streams) {
        return new OrderFile(streams);
    }

    @Bean
    <F> OrderReader<F> orderReader(Department<F> department, Vault vault) {
        return new OrderReader<>(department, vault);
    }

    @Bean
    <F> ReviewDesk<F> reviewDesk(
            Department<F> department,
            NumberPool numbers,
            Profiles profiles,
            Vault vault,
            OrderReader<F> reader) {
        return new ReviewDesk<>(department, numbers, profiles, vault, reader);
    }

    @Bean
    DueDates dueDates(JdbcClient db, ViewWrites writes) {
        return new DueDateTable(db, writes);
    }

    @Bean
    Orders orders(
            Department<?> department,
            Vault vault,
            ReviewDesk<?> desk,
            OrderFile orders,
            Commands commands,
            DueDates dueDates,
            BusinessTime time) {
        return new Orders(department.item(), vault, desk, orders, commands, dueDates, time);
    }

    @Bean
    HandlingSpeaker handlingSpeaker(Department<?> department, Vault vault) {
        return new HandlingSpeaker(department.item(), vault);
    }

    @Bean
    TaskProjection taskProjection(JdbcClient db) {
        return new TaskProjection(db);
    }

    @Bean
    TaskQueries taskQueries(JdbcClient db) {
        return new TaskQueries(db);
    }

    @Bean
    <F> ProductionDesk<F> productionDesk(
            JdbcClient db,
            Department<F> department,
            OrderFile orders,
            OrderReader<F> reader,
            ReviewDesk<F> desk,
            UnitsOfWork units,
            ReadAhead streams,
            Commands commands,
            BusinessTime time) {
        return new ProductionDesk<>(
                db, department.maker(), orders, reader, desk, units, streams, commands, time);
    }

    @Bean
    ProductionProjection productionProjection(
            JdbcClient db,
            @Value("${yijianshi.maker.delay:0s}") Duration delay,
            ObjectProvider<ProductionDesk<?>> desk) {
        return new ProductionProjection(db, delay, caseId -> desk.getObject().approved(caseId));
    }

    @Bean
    <F> Decisions decisions(
            Department<F> department,
            OrderFile orders,
            OrderReader<F> reader,
            ReviewDesk<F> desk,
            UnitsOfWork units,
            Commands commands,
            Vault vault,
            BusinessTime time) {
        return new Decisions(department, orders, reader, desk, units, commands, vault, time);
    }

    @Bean
    TaskController taskController(
            TaskQueries tasks,
            OrderFile orders,
            SectionReader sections,
            OwnCases own,
            Decisions decisions,
            Texts texts,
            BusinessTime time) {
        return new TaskController(tasks, orders, sections, own, decisions, texts, time);
    }

    @Bean
    SectionReader sectionReader(
            OrderReader<?> reader,
            OrderFile orders,
            AccessRecords readings,
            UnitsOfWork units,
            BusinessTime time) {
        return new SectionReader(reader, orders, readings, units, time);
    }

    @Bean
    OwnCases ownCases(OrderFile orders, OrderReader<?> reader, PersonReferences references) {
        return new OwnCases(orders, reader, references);
    }

    @Bean
    PrecheckController precheckController(
            Department<?> department,
            ReviewDesk<?> desk,
            Profiles profiles,
            Texts texts,
            BusinessTime time) {
        return new PrecheckController(
                department, new SectionCheck(department), desk, profiles, texts, time);
    }

    @Bean
    RulesController rulesController(Department<?> department, Texts texts) {
        return new RulesController(department, texts);
    }

    @Bean
    ChoicesController choicesController(Department<?> department, BusinessTime time) {
        return new ChoicesController(department, time);
    }
}
