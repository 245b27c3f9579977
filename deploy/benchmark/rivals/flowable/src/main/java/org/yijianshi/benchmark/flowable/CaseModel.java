package org.yijianshi.benchmark.flowable;

/// Registration, then four items side by side, each its own transaction; then the end.
final class CaseModel {

    static final String KEY = "enterprise-opening";

    static final String XML =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:flowable="http://flowable.org/bpmn" targetNamespace="case">
              <process id="enterprise-opening" isExecutable="true">
                <extensionElements>
                  <flowable:executionListener event="end"
                      class="org.yijianshi.benchmark.flowable.CaseEnd"/>
                </extensionElements>
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="registration"/>
                <serviceTask id="registration" flowable:async="true"
                    flowable:class="org.yijianshi.benchmark.flowable.Item"/>
                <sequenceFlow id="f2" sourceRef="registration" targetRef="fork"/>
                <parallelGateway id="fork"/>
                <sequenceFlow id="f3" sourceRef="fork" targetRef="seal"/>
                <sequenceFlow id="f4" sourceRef="fork" targetRef="tax"/>
                <sequenceFlow id="f5" sourceRef="fork" targetRef="social"/>
                <sequenceFlow id="f6" sourceRef="fork" targetRef="bank"/>
                <serviceTask id="seal" flowable:async="true"
                    flowable:class="org.yijianshi.benchmark.flowable.Item"/>
                <serviceTask id="tax" flowable:async="true"
                    flowable:class="org.yijianshi.benchmark.flowable.Item"/>
                <serviceTask id="social" flowable:async="true"
                    flowable:class="org.yijianshi.benchmark.flowable.Item"/>
                <serviceTask id="bank" flowable:async="true"
                    flowable:class="org.yijianshi.benchmark.flowable.Item"/>
                <sequenceFlow id="f7" sourceRef="seal" targetRef="join"/>
                <sequenceFlow id="f8" sourceRef="tax" targetRef="join"/>
                <sequenceFlow id="f9" sourceRef="social" targetRef="join"/>
                <sequenceFlow id="f10" sourceRef="bank" targetRef="join"/>
                <parallelGateway id="join"/>
                <sequenceFlow id="f11" sourceRef="join" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private CaseModel() {}
}
