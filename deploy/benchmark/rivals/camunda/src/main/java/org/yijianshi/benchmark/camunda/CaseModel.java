package org.yijianshi.benchmark.camunda;

/// Registration, then four items side by side, each its own transaction; then the end.
final class CaseModel {

    static final String KEY = "enterprise-opening";

    static final String XML =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="case">
              <process id="enterprise-opening" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <extensionElements>
                  <camunda:executionListener event="end"
                      class="org.yijianshi.benchmark.camunda.CaseEnd"/>
                </extensionElements>
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="registration"/>
                <serviceTask id="registration" camunda:asyncBefore="true"
                    camunda:class="org.yijianshi.benchmark.camunda.Item"/>
                <sequenceFlow id="f2" sourceRef="registration" targetRef="fork"/>
                <parallelGateway id="fork"/>
                <sequenceFlow id="f3" sourceRef="fork" targetRef="seal"/>
                <sequenceFlow id="f4" sourceRef="fork" targetRef="tax"/>
                <sequenceFlow id="f5" sourceRef="fork" targetRef="social"/>
                <sequenceFlow id="f6" sourceRef="fork" targetRef="bank"/>
                <serviceTask id="seal" camunda:asyncBefore="true"
                    camunda:class="org.yijianshi.benchmark.camunda.Item"/>
                <serviceTask id="tax" camunda:asyncBefore="true"
                    camunda:class="org.yijianshi.benchmark.camunda.Item"/>
                <serviceTask id="social" camunda:asyncBefore="true"
                    camunda:class="org.yijianshi.benchmark.camunda.Item"/>
                <serviceTask id="bank" camunda:asyncBefore="true"
                    camunda:class="org.yijianshi.benchmark.camunda.Item"/>
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
